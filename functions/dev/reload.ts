import { dataFolder, main, port, stopAsked } from './program.ts'
import { startStack } from './stack.ts'

// The stack of `npm run dev`, started again by `tsx watch`.
await main(async () => {
  const stack = await startStack({ port, folder: dataFolder, publicUrl: process.env['MULIN_PUBLIC_URL'] })
  console.log('The API runs with the newest sources')
  await stopAsked
  await stack.stop()
})
