/** What a list calls each of its items in XML, which has no lists. */
const itemNames: Readonly<Record<string, string>> = {
  services: 'service',
  service_requests: 'request',
  attributes: 'attribute',
  values: 'value',
  jurisdictions: 'jurisdiction',
  endpoints: 'endpoint',
  formats: 'format',
  errors: 'error',
}

/**
 * Elements named by the fields; what is undefined is left out. A library for this is 21 KB, and every function may have
 * 350 of them.
 */
export function xmlOf(name: string, value: unknown): string {
  return value === undefined ? '' : `<${name}>${insideOf(name, value)}</${name}>`
}

function insideOf(name: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => xmlOf(itemNames[name] ?? 'item', item)).join('')
  if (typeof value !== 'object' || value === null) return escaped(String(value))
  return Object.entries(value)
    .map(([key, part]) => xmlOf(key, part))
    .join('')
}

// XML 1.0 has no way to write control characters and halves of characters.
const impossible = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const escaped = (text: string) => text.replace(impossible, '\uFFFD').replace(/[&<>]/g, (sign) => entities[sign] ?? sign)
