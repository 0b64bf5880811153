import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Deployment, readDeployment } from './read-deployment.ts'

export const root = fileURLToPath(new URL('../../', import.meta.url))

let known: Deployment | undefined

/** serverless.yml as it was when it was first asked for. */
export const deployment = (): Deployment => (known ??= readDeployment())

/** The function of a feature of the contract: `signUps` runs as `sign-ups`. */
export const functionNameOf = (feature: string) => feature.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const elsewhere: Record<string, string> = { 'photo-receive': 'photos/receive.ts' }

/** The functions of serverless.yml with the sources they are bundled from. */
export const entries = (): Record<string, string> =>
  Object.fromEntries(
    Object.keys(deployment().functions).map((name) => [
      name,
      join(root, 'functions/src', elsewhere[name] ?? `${name}/handler.ts`),
    ]),
  )
