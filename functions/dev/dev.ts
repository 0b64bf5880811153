import './quiet-sdk.ts'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { root } from './deployment.ts'
import { freePort, startDynamo } from './dynamo.ts'
import { useLocalCredentials } from './local-stage.ts'
import { dataFolder, main, port, requireFree, stopAsked } from './program.ts'

// `npm run dev`: DynamoDB Local stays; the rest of the stack starts again when a file of functions or shared changes;
// Taro's own server, on the port people open, builds H5 on every change, reloads the page and passes API calls on.
await main(async () => {
  await requireFree(port)
  useLocalCredentials()
  const dynamo = await startDynamo(join(dataFolder, 'dynamodb'))
  const stackPort = await freePort()
  const stack = run(
    '.',
    ['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'functions/dev/reload.ts'],
    {
      PORT: String(stackPort),
      MULIN_PUBLIC_URL: `http://127.0.0.1:${port}`,
      MULIN_DYNAMODB_ENDPOINT: dynamo.endpoint,
    },
  )
  const client = run('client', ['../node_modules/@tarojs/cli/bin/taro', 'build', '--type', 'h5', '--watch'], {
    PORT: String(port),
    MULIN_STACK_URL: `http://127.0.0.1:${stackPort}`,
    CI: 'true',
  })
  await Promise.race([stopAsked, ended(stack), ended(client)])
  await Promise.all([stop(stack), stop(client)])
  await dynamo.stop()
})

function run(folder: string, script: string[], environment: Record<string, string>) {
  return spawn(process.execPath, script, {
    cwd: join(root, folder),
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
}

async function ended(child: ChildProcess) {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

function stop(child: ChildProcess) {
  child.kill()
  return ended(child)
}
