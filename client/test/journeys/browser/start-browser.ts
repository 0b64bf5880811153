import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { chromium } from 'playwright-core'

export interface Browser {
  /** Where tests connect to it. */
  address: string
  stop: () => Promise<void>
}

/** A Chromium of npm's, in a folder of its own, so that nobody else's remains are in the way. */
export async function startBrowser(): Promise<Browser> {
  const folder = mkdtempSync(join(tmpdir(), 'mulin-browser-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const executablePath = await unpack(folder)
  const server = await chromium.launchServer({
    executablePath,
    args: ['--no-sandbox', onlyThisMachine, ...aCamera],
    env: { ...process.env, LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_FILE: fontsIn(folder) },
  })
  return { address: server.wsEndpoint(), stop: () => server.close() }
}

const onlyThisMachine = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'
// Which everybody may use, and in which no code is to be seen.
const aCamera = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']

async function unpack(folder: string): Promise<string> {
  const asLambda = { AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' }
  const env = { ...process.env, TMPDIR: folder, ...asLambda }
  const { stdout } = await promisify(execFile)(process.execPath, [join(__dirname, 'unpack.mjs')], { env })
  return stdout
}

/** The machine's fonts, and the package's for a machine without any. */
function fontsIn(folder: string): string {
  const file = join(folder, 'fonts.conf')
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>`,
  )
  return file
}
