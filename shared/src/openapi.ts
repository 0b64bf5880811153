import * as z from 'zod'
import type { Endpoint } from './endpoint.ts'
import { CsvFile } from './csv-file.ts'
import { fileTypeOf } from './file-answer.ts'
import { type AnyRefusalCode, type RefusalCode, refusalStatus } from './refusals.ts'

type JsonSchema = { properties?: Record<string, object>; required?: string[] }

/** The contract as an OpenAPI 3.1 document, so that the two cannot disagree. */
export function openApi(contract: Record<string, Record<string, Endpoint>>, title: string) {
  const paths: Record<string, Record<string, object>> = {}
  for (const [feature, endpoints] of Object.entries(contract)) {
    for (const [name, endpoint] of Object.entries(endpoints)) {
      const operations = (paths[endpoint.path] ??= {})
      operations[endpoint.method.toLowerCase()] = operation(`${feature}.${name}`, endpoint)
    }
  }
  const { schemas } = z.toJSONSchema(z.globalRegistry, { uri: refTo, io: 'output' })
  const securitySchemes = { session: { type: 'http', scheme: 'bearer' } }
  return {
    openapi: '3.1.0',
    info: { title, version: '1' },
    servers: [{ url: '/api' }],
    paths,
    components: { schemas: { ...withoutIds(schemas), Refusal: refusalSchema }, securitySchemes },
  }
}

function operation(operationId: string, { method, path, access, summary, form, input, output, refusals }: Endpoint) {
  const { properties = {}, required = [] } = schemaOf(input, 'input')
  const hasBody = method === 'POST' || method === 'PUT'
  const placeOf = (name: string) => (path.includes(`{${name}}`) ? 'path' : hasBody ? 'body' : 'query')
  const inBody = Object.entries(properties).filter(([name]) => placeOf(name) === 'body')

  return {
    operationId,
    summary,
    tags: [operationId.split('.')[0]],
    'x-access': access,
    security: access === 'anyone' ? [] : [{ session: [] }],
    parameters: Object.entries(properties)
      .filter(([name]) => placeOf(name) !== 'body')
      .map(([name, schema]) => ({ name, in: placeOf(name), required: required.includes(name), schema })),
    ...(inBody.length > 0 && {
      requestBody: {
        required: true,
        content: (form ? asForm : json)({
          type: 'object',
          properties: Object.fromEntries(inBody),
          required: required.filter((name) => placeOf(name) === 'body'),
        }),
      },
    }),
    responses: { 200: { description: 'Done', content: answer(output) }, ...refused(access, refusals) },
  }
}

function answer(output: z.ZodType) {
  const fileType = output === CsvFile ? 'text/csv' : fileTypeOf(output)?.split(';')[0]
  if (fileType === undefined) return json(schemaOf(output, 'output'))
  // Bytes have no schema in OpenAPI 3.1.
  return { [fileType]: fileType.startsWith('text/') ? { schema: { type: 'string' } } : {} }
}

/** A named shape is referred to by its name, at the top of an answer and anywhere inside. */
function schemaOf(shape: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, $defs: __, ...schema } = z.toJSONSchema(shape, { io })
  const named: JsonSchema = JSON.parse(JSON.stringify(schema).replaceAll('#/$defs/', refTo('')))
  return named
}

const refusedAnywhere: Record<'anyone' | 'others', readonly AnyRefusalCode[]> = {
  anyone: ['invalid_input', 'busy'],
  others: ['invalid_input', 'not_signed_in', 'busy'],
}

/** Codes that share a status share one entry. */
function refused(access: Endpoint['access'], declared: Endpoint['refusals']) {
  const signedIn = access === 'anyone' ? refusedAnywhere.anyone : refusedAnywhere.others
  const onDuty: readonly RefusalCode[] = access === 'anyone' || access === 'resident' ? [] : ['not_permitted']
  const byStatus: Record<number, { description: string; content: object }> = {}
  for (const code of [...signedIn, ...onDuty, ...declared]) {
    const status = refusalStatus[code]
    const description = [byStatus[status]?.description, code].filter(Boolean).join(', ')
    byStatus[status] = { description, content: json({ $ref: refTo('Refusal') }) }
  }
  return byStatus
}

const refusalSchema = {
  type: 'object',
  properties: {
    code: { type: 'string' },
    message: { type: 'string' },
    requestId: { type: 'string' },
    details: { type: 'object' },
  },
  required: ['code', 'message', 'requestId'],
}

const withoutIds = (schemas: Record<string, { $id?: unknown; $schema?: unknown }>) =>
  Object.fromEntries(Object.entries(schemas).map(([id, { $id, $schema, ...schema }]) => [id, schema]))

const refTo = (id: string) => `#/components/schemas/${id}`
const asForm = (schema: object) => ({ 'application/x-www-form-urlencoded': { schema } })
const json = (schema: object) => ({ 'application/json': { schema } })
