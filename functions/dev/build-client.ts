import { buildClient, type Target } from './client-build.ts'

const isTarget = (name: string): name is Target => name === 'h5' || name === 'weapp'

// `tsx functions/dev/build-client.ts h5 weapp`, each in a process of its own
await Promise.all(
  process.argv
    .slice(2)
    .filter(isTarget)
    .map(async (target) => {
      const built = await buildClient(target, console.log)
      console.log(`client/dist/${target} ${built ? 'is built' : 'is up to date'}`)
    }),
)
