import { spawn } from 'node:child_process'

/** `node .ci/at-once.mjs check build:test`: runs scripts of package.json side by side; what each says comes when it ends. */
const codes = await Promise.all(process.argv.slice(2).map(run))
process.exitCode = Math.max(...codes)

async function run(script) {
  const running = spawn('npm', ['--silent', 'run', script], { stdio: ['ignore', 'pipe', 'pipe'] })
  const said = []
  for (const stream of [running.stdout, running.stderr]) stream.on('data', (chunk) => said.push(chunk))
  const code = await new Promise((done) => running.once('close', done))
  process.stdout.write(Buffer.concat(said))
  return code ?? 1
}
