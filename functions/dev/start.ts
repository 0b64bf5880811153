import './quiet-sdk.ts'
import { buildClient } from './client-build.ts'
import { demoPeople } from './demo/people.ts'
import { dataFolder, main, port, requireFree, stopAsked } from './program.ts'
import { type Stack, startStack } from './stack.ts'

const say = (step: string) => console.log(`· ${step}`)

await main(async () => {
  await requireFree(port)
  await buildClient('h5', say)
  const stack = await startStack({ port, folder: dataFolder, say })
  welcome(stack)
  await stopAsked
  console.log('Stopping')
  await stack.stop()
})

function welcome({ url }: Stack) {
  console.log(`\n睦邻  ${url}/\nAPI   ${url}/api/docs\n`)
  for (const { code, name, role } of demoPeople) console.log(`  ${code.padEnd(26)} ${name}  ${role}`)
  console.log(`  ${'demo:visitor-<n>'.padEnd(26)} anybody new, for any number n`)
  console.log('\nCtrl+C stops it. The data stays in .mulin (npm run reset empties it).')
}
