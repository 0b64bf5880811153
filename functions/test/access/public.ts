import { newId } from '../../src/platform/ids.ts'
import { anApiKey } from '../api-keys.ts'
import type { Calls } from '../calls.ts'
import { aLedgerEntry, intoLedger } from '../ledger.ts'
import { aResident } from '../people.ts'
import { everyone, hidden } from './lines.ts'
import type { Where, World } from './world.ts'

const rulers = '401 403 403 403 200 403 403 403 200 403 403'
const here = { jurisdiction_id: 'luotang' }
const quarter = { areaPath: 'luotang', period: '2026-Q4' }
const withAreas: Calls = { reads: 2, writes: 0, waves: 1 }
// The months of the quarter and the areas, all at once.
const ofQuarter: Calls = { reads: 4, writes: 0, waves: 1 }

/** Who gets what from what is there for everybody. */
export const publicExpected = {
  'ledger.list': { near: everyone },
  'ledger.statistics': { near: everyone },
  'ledger.places': { near: everyone },
  'ledger.csv': { near: everyone },
  'ledger.json': { near: everyone },
  'ledger.geoJson': { near: everyone },

  'open311.discovery': { near: everyone },
  'open311.discoveryJson': { near: everyone },
  'open311.discoveryXml': { near: everyone },
  'open311.services': { near: everyone },
  'open311.servicesJson': { near: everyone },
  'open311.servicesXml': { near: everyone },
  'open311.service': { near: everyone },
  'open311.requests': { near: everyone },
  'open311.requestsJson': { near: everyone },
  'open311.requestsXml': { near: everyone },
  'open311.request': { near: everyone },
  'open311.token': { near: everyone },
  'open311.nothing': { near: hidden },
  // Who asks does not matter, whose key it is does.
  'open311Reports.report': { near: everyone },
  'open311Reports.json': { near: everyone },
  'open311Reports.xml': { near: everyone },

  'apiKeys.list': { near: rulers },
  'apiKeys.grant': { near: rulers },
  'apiKeys.end': { near: rulers },
}

export const publicInputs = {
  'ledger.list': () => ({ areaPath: 'luotang' }),
  'ledger.statistics': () => quarter,
  'ledger.places': () => quarter,
  'ledger.csv': () => quarter,
  'ledger.json': () => quarter,
  'ledger.geoJson': () => quarter,

  'open311.discovery': () => ({}),
  'open311.discoveryJson': () => ({}),
  'open311.discoveryXml': () => ({}),
  'open311.services': () => here,
  'open311.servicesJson': () => here,
  'open311.servicesXml': () => here,
  'open311.service': () => ({ ...here, file: 'other.json' }),
  'open311.requests': () => here,
  'open311.requestsJson': () => here,
  'open311.requestsXml': () => here,
  'open311.request': async () => {
    const [entry] = await intoLedger([aLedgerEntry()])
    return { ...here, file: `${entry?.number}.json` }
  },
  'open311.token': async (world: World, where: Where) => ({ ...here, file: `${(await world.hazard(where)).id}.xml` }),
  'open311.nothing': () => ({ file: 'services.csv' }),
  'open311Reports.report': aReport,
  'open311Reports.json': aReport,
  'open311Reports.xml': aReport,

  'apiKeys.list': () => ({}),
  'apiKeys.grant': async (world: World) => ({
    requestId: newId('key'),
    name: '热线',
    code: await world.code((await aResident()).id),
  }),
  'apiKeys.end': async () => ({ apiKeyId: (await anApiKey()).id }),
}

async function aReport() {
  const { key } = await anApiKey()
  const place = { address_id: 'taiyu-e1', address_string: '3 栋' }
  return { ...here, ...place, api_key: key, service_code: 'other' }
}

export const publicCosts: Record<string, Calls> = {
  'ledger.list': { reads: 1, writes: 0, waves: 1 },
  'ledger.statistics': ofQuarter,
  'ledger.places': ofQuarter,
  'ledger.csv': ofQuarter,
  'ledger.json': ofQuarter,
  'ledger.geoJson': ofQuarter,

  'open311.discovery': { reads: 1, writes: 0, waves: 1 },
  'open311.discoveryJson': { reads: 1, writes: 0, waves: 1 },
  'open311.discoveryXml': { reads: 1, writes: 0, waves: 1 },
  // The areas, to know the jurisdiction and its names, at the same time as the rest.
  'open311.services': withAreas,
  'open311.servicesJson': withAreas,
  'open311.servicesXml': withAreas,
  'open311.service': withAreas,
  'open311.request': withAreas,
  'open311.token': withAreas,
  'open311.nothing': { reads: 0, writes: 0, waves: 0 },
  // In three parts.
  'open311.requests': { reads: 4, writes: 0, waves: 1 },
  'open311.requestsJson': { reads: 4, writes: 0, waves: 1 },
  'open311.requestsXml': { reads: 4, writes: 0, waves: 1 },
  // The key with the areas, then what reporting reads.
  'open311Reports.report': { reads: 3, writes: 1, waves: 3 },
  'open311Reports.json': { reads: 3, writes: 1, waves: 3 },
  'open311Reports.xml': { reads: 3, writes: 1, waves: 3 },

  'apiKeys.list': { reads: 1, writes: 0, waves: 1 },
  // Is it remembered, and whose code is it.
  'apiKeys.grant': { reads: 2, writes: 1, waves: 2 },
  'apiKeys.end': { reads: 1, writes: 1, waves: 2 },
}
