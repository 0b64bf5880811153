import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import * as z from 'zod'

const file = fileURLToPath(new URL('../../serverless.yml', import.meta.url))

// What the programs here need of serverless.yml; CloudFormation's tags (!Sub, !GetAtt) are left as their text.
const Deployment = z.object({
  functions: z.record(
    z.string(),
    z.object({ handler: z.string(), role: z.string(), environment: z.record(z.string(), z.unknown()).default({}) }),
  ),
  resources: z.object({ Resources: z.record(z.string(), z.object({ Properties: z.unknown().optional() })) }),
})
export type Deployment = z.infer<typeof Deployment>

/** serverless.yml as it is written. */
export const readDeployment = (): Deployment =>
  Deployment.parse(parse(readFileSync(file, 'utf8'), { logLevel: 'silent', merge: true }))
