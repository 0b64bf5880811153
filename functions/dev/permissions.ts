import { AsyncLocalStorage } from 'node:async_hooks'
import * as z from 'zod'
import { dynamo } from '../src/tables/table.ts'
import { deployment } from './deployment.ts'

/** What a role lets a function do, e.g. `dynamodb:PutItem Table.Arn` and `dynamodb:Query index/gsi4`. */
type Permissions = ReadonlySet<string>

const running = new AsyncLocalStorage<{ name: string; permissions: Permissions }>()

/**
 * Runs something as that function of serverless.yml: what its role does not permit, DynamoDB refuses as in the cloud, and
 * what is set for other functions only is not set.
 */
export function asFunction<Result>(name: string, run: () => Promise<Result>): Promise<Result> {
  watchEnvironment()
  return running.run({ name, permissions: permissionsOf(name) }, run)
}

const known = new Map<string, Permissions>()

function permissionsOf(name: string): Permissions {
  const permissions = known.get(name) ?? readPermissions(name)
  known.set(name, permissions)
  return permissions
}

const texts = z.union([z.string(), z.array(z.string())]).transform((given) => [given].flat())
const Role = z.object({
  Policies: z.array(
    z.object({ PolicyDocument: z.object({ Statement: z.array(z.object({ Action: texts, Resource: texts })) }) }),
  ),
})

function readPermissions(name: string): Permissions {
  const { functions, resources } = deployment()
  const role = (functions[name]?.role ?? '').replace('.Arn', '')
  const { Policies } = Role.parse(resources.Resources[role]?.Properties)
  const statements = Policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
  return new Set(
    statements.flatMap(({ Action, Resource }) =>
      Action.flatMap((action) => Resource.map((resource) => `${action} ${resource.replace('${Table.Arn}/', '')}`)),
    ),
  )
}

dynamo.middlewareStack.add(
  (next, { commandName = '' }) =>
    (args) => {
      const { name, permissions } = running.getStore() ?? {}
      const missing = permissions && needs(commandName, args.input).find((need) => !permissions.has(need))
      if (missing) throw new Error(`The role of ${name} in serverless.yml does not permit ${missing}`)
      return next(args)
    },
  { step: 'initialize', name: 'permissions' },
)

const Input = z.object({ IndexName: z.string().optional(), TransactItems: z.array(z.looseObject({})).default([]) })

/** A transaction needs what its writes need one by one. */
function needs(commandName: string, input: unknown): string[] {
  const { IndexName, TransactItems } = Input.parse(input)
  const writes = TransactItems.flatMap((item) => Object.keys(item)).map((write) => `dynamodb:${write}Item Table.Arn`)
  if (writes.length > 0) return writes
  const resource = IndexName ? `index/${IndexName}` : 'Table.Arn'
  return [`dynamodb:${commandName.replace('Command', '')} ${resource}`]
}

const unwatched = process.env
let isEnvironmentWatched = false

function watchEnvironment() {
  if (isEnvironmentWatched) return
  isEnvironmentWatched = true
  const { functions } = deployment()
  const setSomewhere = new Set(Object.values(functions).flatMap(({ environment }) => Object.keys(environment)))
  const isHidden = (variable: string) => {
    const { name } = running.getStore() ?? {}
    return name !== undefined && setSomewhere.has(variable) && !(variable in (functions[name]?.environment ?? {}))
  }
  process.env = new Proxy(unwatched, {
    get: (all, variable: string) => (isHidden(variable) ? undefined : all[variable]),
  })
}

/** From now on DynamoDB refuses nothing, and nothing costs what watching costs. */
export function stopWatching() {
  running.disable()
  dynamo.middlewareStack.remove('permissions')
  dynamo.destroy()
  process.env = unwatched
  isEnvironmentWatched = false
}
