import { XMLParser, XMLValidator } from 'fast-xml-parser'
import * as z from 'zod'

// GeoReport v2.1 of Open311, in our words: what each answer has to be. Nothing may be null, and nothing else may be there.

const DateTime = z.iso.datetime({ offset: true })

export const Service = z.strictObject({
  service_code: z.string().min(1),
  service_name: z.string().min(1),
  description: z.string().optional(),
  metadata: z.boolean().optional(),
  type: z.enum(['realtime', 'batch', 'blackbox']),
  keywords: z.string().optional(),
  group: z.string().optional(),
})

const AttributeValue = z.strictObject({ key: z.string().min(1), name: z.string().min(1) })

const ServiceAttribute = z.strictObject({
  variable: z.boolean(),
  code: z.string().min(1),
  datatype: z.enum(['string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist']),
  required: z.boolean(),
  datatype_description: z.string().optional(),
  order: z.number().int().min(0).optional(),
  description: z.string().optional(),
  values: z.array(AttributeValue).optional(),
})

export const ServiceDefinition = z.strictObject({
  service_code: z.string().min(1),
  attributes: z.array(ServiceAttribute),
})

export const ServiceRequest = z.strictObject({
  service_request_id: z.string().min(1),
  status: z.enum(['open', 'closed']),
  status_notes: z.string().optional(),
  service_name: z.string().optional(),
  service_code: z.string().min(1),
  description: z.string().optional(),
  agency_responsible: z.string().optional(),
  service_notice: z.string().optional(),
  requested_datetime: DateTime,
  updated_datetime: DateTime.optional(),
  expected_datetime: DateTime.optional(),
  address: z.string().optional(),
  address_id: z.string().optional(),
  zipcode: z.string().optional(),
  lat: z.number().min(-90).max(90).optional(),
  long: z.number().min(-180).max(180).optional(),
  media_url: z.url().optional(),
})

export const RequestResponse = z.strictObject({
  service_request_id: z.string().optional(),
  token: z.string().optional(),
  service_notice: z.string().optional(),
  account_id: z.string().optional(),
})

export const TokenResponse = z.strictObject({ service_request_id: z.string(), token: z.string() })

export const Errors = z.array(z.strictObject({ code: z.number().int(), description: z.string().min(1) })).min(1)

const items = ['service', 'jurisdiction', 'request', 'attribute', 'value', 'endpoint', 'format', 'error']
// In XML everything is text, and a list of one looks like none.
const parser = new XMLParser({ parseTagValue: false, isArray: (name) => items.includes(name) })

/** What an XML answer says, as its JSON sister would: lists without the names of their items. */
export function fromXml(text: unknown): Record<string, unknown> {
  expect(XMLValidator.validate(String(text))).toBe(true)
  const { '?xml': declaration, ...document } = parser.parse(String(text))
  expect(declaration).toBeDefined()
  return asJson(document) as Record<string, unknown>
}

function asJson(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => asJson(item))
  if (typeof value !== 'object' || value === null) return typed(value, name)
  const parts = Object.entries(value)
  const [[only, inside] = ['', undefined]] = parts
  if (parts.length === 1 && items.includes(only)) return asJson(inside)
  return Object.fromEntries(parts.map(([key, part]) => [key, asJson(part, key)]))
}

function typed(text: unknown, name: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true'
  // A code is the number of an error, or the name of an attribute.
  const isNumber = ['lat', 'long', 'order'].includes(name) || (name === 'code' && /^\d{3}$/.test(String(text)))
  return isNumber ? Number(text) : text
}
