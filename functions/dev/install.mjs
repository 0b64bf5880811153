// Runs before `npm start`, `npm run dev`, `npm test` and `npm run package`, with nothing but Node itself.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const root = new URL('../../', import.meta.url)
const nodeAtLeast = [20, 19]
const javaAtLeast = 17
const patienceMinutes = 10

requireNode()
if (!isInstalled()) install()
if (needsJava()) requireJava()

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [wantedMajor, wantedMinor] = nodeAtLeast
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return
  stop(`This needs Node ${nodeAtLeast.join('.')} or newer, and this is ${process.versions.node}: https://nodejs.org/`)
}

/** True when every package of the lock file lies in node_modules in that version; optional ones may be missing. */
function isInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json')
  const locked = Object.entries(packagesOf('package-lock.json') ?? {})
  return (
    installed !== undefined &&
    locked.every(
      ([path, { version, optional, devOptional }]) =>
        !path.includes('node_modules/') || optional || devOptional || installed[path]?.version === version,
    )
  )
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(new URL(file, root), 'utf8')).packages
  } catch {
    return undefined
  }
}

function install() {
  console.log('Installing packages, this takes some minutes the first time …')
  for (let attempt = 1; attempt <= 3; attempt++) {
    const { status, error } = npmInstall()
    // npm can be done and still not end, so what lies there counts, not how npm ended.
    if (status === 0 || isInstalled()) return
    if (error?.code !== 'ETIMEDOUT') break
    console.error(`npm was not done within ${patienceMinutes} minutes, trying again …`)
  }
  stop('The packages could not be installed; see above, then try again.')
}

/** A server that does not answer is asked again after a minute; npm as a whole is ended when patience is over. */
function npmInstall() {
  // Not `npm ci`: it refuses a lock file without the binaries of every other platform, which not every registry has.
  const options = ['--no-save', '--no-fund', '--no-audit', '--fetch-timeout=60000', '--fetch-retries=5']
  return spawnSync('npm', ['install', ...options], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    timeout: patienceMinutes * 60_000,
    killSignal: 'SIGKILL',
  })
}

/** Packaging and deploying run no database, and neither does who brings another one. */
function needsJava() {
  return !['prepackage', 'predeploy'].includes(process.env.npm_lifecycle_event) && !process.env.MULIN_DYNAMODB_ENDPOINT
}

function requireJava() {
  // It says its version on stderr: `openjdk version "17.0.15" …`, `java version "1.8.0_202"`.
  const { stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' })
  const major = Number(/version "(\d+)/.exec(stderr ?? '')?.[1] ?? 0)
  if (major >= javaAtLeast) return
  stop(`DynamoDB Local needs Java ${javaAtLeast} or newer: ${howToInstallJava()}`)
}

function howToInstallJava() {
  if (process.platform === 'darwin') return 'brew install openjdk@17'
  if (process.platform === 'win32') return 'winget install EclipseAdoptium.Temurin.17.JRE'
  return 'sudo apt-get install -y openjdk-17-jre-headless'
}

function stop(why) {
  console.error(why)
  process.exit(1)
}
