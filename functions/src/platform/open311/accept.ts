import type { Handler } from '../serve.ts'
import type { Format } from './formats.ts'

type Event = Parameters<Handler>[0]

/** What is asked for without an ending is answered as with the one that `Accept` prefers. */
export const withFormat =
  (handler: Handler): Handler =>
  async (event) =>
    handler(namesFormat(event) || preferred(event.headers['accept']) === 'json' ? event : asXml(event))

const namesFormat = ({ routeKey, pathParameters }: Event) => (pathParameters?.['file'] ?? routeKey).includes('.')

function asXml(event: Event): Event {
  const { routeKey, pathParameters } = event
  const file = pathParameters?.['file']
  return file === undefined
    ? { ...event, routeKey: `${routeKey}.xml` }
    : { ...event, pathParameters: { ...pathParameters, file: `${file}.xml` } }
}

/** A range that both are in asks for JSON. */
const formats = new Map<string, Format>([
  ['application/json', 'json'],
  ['application/xml', 'xml'],
  ['text/xml', 'xml'],
  ['application/*', 'json'],
  ['text/*', 'xml'],
  ['*/*', 'json'],
])

/** What is wanted most; JSON where that is neither, for an answer is of more use than none. */
function preferred(accept = ''): Format {
  const ranges = accept.split(',').map(wantedIn)
  const best = ranges.filter(({ weight }) => weight > 0).toSorted((one, other) => other.weight - one.weight)
  return best.flatMap(({ type }) => formats.get(type) ?? [])[0] ?? 'json'
}

/** `text/xml;q=0.9`: what, and how much. */
function wantedIn(range: string) {
  const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
  const weight = parameters.find((one) => one.startsWith('q='))?.slice('q='.length)
  return { type, weight: weight === undefined ? 1 : Number(weight) || 0 }
}
