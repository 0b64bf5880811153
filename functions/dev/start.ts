import { fileURLToPath } from 'node:url'
import { buildClient } from './client-build.ts'
import { demoPeople } from './parts.ts'
import { listen } from './server.ts'
import { type Stack, startStack } from './stack.ts'

const port = Number(process.env['PORT'] ?? 8000)
const folder = fileURLToPath(new URL('../../.mulin', import.meta.url))
const say = (step: string) => console.log(`· ${step}`)

// Asked to stop while still starting, it stops as soon as there is something to stop.
const asked = new Promise<void>((stop) => {
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
})

try {
  await requireFree(port)
  await buildClient('h5', say)
  const stack = await startStack({ port, folder, say })
  await welcome(stack)
  await asked
  console.log('Stopping')
  await stack.stop()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function requireFree(wanted: number) {
  const server = await listen(wanted).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error
    throw new Error(`Port ${wanted} is in use; stop what runs there, or choose another: PORT=8001 npm start`)
  })
  await server.stop()
}

async function welcome({ url }: Stack) {
  const people = await demoPeople()
  console.log(`\n睦邻  ${url}/\nAPI   ${url}/api/docs\n`)
  for (const { code, name, role } of people) console.log(`  ${code.padEnd(26)} ${name}  ${role}`)
  console.log('\nCtrl+C stops it. The data stays in .mulin (npm run reset empties it).')
}
