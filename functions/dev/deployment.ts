import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import * as z from 'zod'

export const root = fileURLToPath(new URL('../../', import.meta.url))

// What the programs here need of serverless.yml; CloudFormation's tags (!Sub, !GetAtt) are left as their text.
const Deployment = z.object({
  functions: z.record(
    z.string(),
    z.object({ handler: z.string(), role: z.string(), environment: z.record(z.string(), z.unknown()).default({}) }),
  ),
  resources: z.object({ Resources: z.record(z.string(), z.object({ Properties: z.unknown().optional() })) }),
})

/** serverless.yml as it is written. */
export const deployment = () =>
  Deployment.parse(parse(readFileSync(join(root, 'serverless.yml'), 'utf8'), { logLevel: 'silent', merge: true }))

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
