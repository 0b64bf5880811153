import { Validator } from '@seriousme/openapi-schema-validator'
import { contract } from '@mulin/shared/contract'
import type { Endpoint } from '@mulin/shared/endpoint'
import { openApi } from '@mulin/shared/openapi'
import { refusalStatus } from '@mulin/shared/refusals'

const document = openApi(contract, '睦邻')
const endpoints = Object.values<Record<string, Endpoint>>(contract).flatMap((feature) => Object.values(feature))

test('the document is valid OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(document))

  expect(errors ?? []).toEqual([])
  expect(valid).toBe(true)
})

test('every reference leads somewhere', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference!)
  const known = new Set(Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`))

  expect(references.filter((reference) => !known.has(reference))).toEqual([])
})

test('every endpoint is in it, and nothing else', () => {
  const described = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  )

  expect(described.toSorted()).toEqual(endpoints.map(({ method, path }) => `${method} ${path}`).toSorted())
})

test.each(endpoints)('$method $path tells its parameters and how it refuses', ({ method, path, access, refusals }) => {
  const operation = operationOf(method, path)

  const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
  const inPath = operation.parameters.filter((parameter) => parameter.in === 'path')
  expect(inPath.map(({ name, required }) => [name, required])).toEqual(named.map((name) => [name, true]))
  expect(operation.security).toEqual(access === 'anyone' ? [] : [{ session: [] }])
  for (const code of refusals) expect(operation.responses[refusalStatus[code]]?.description).toContain(code)
})

interface Operation {
  parameters: { name: string; in: string; required: boolean }[]
  security: object[]
  responses: Record<number, { description: string }>
}

const operationOf = (method: string, path: string) => document.paths[path]?.[method.toLowerCase()] as Operation
