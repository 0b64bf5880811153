import type { Calls } from '../calls.ts'
import { everyone } from './lines.ts'

const quarter = { areaPath: 'luotang', period: '2026-Q4' }
// The months of the quarter and the areas, all at once.
const ofQuarter: Calls = { reads: 4, writes: 0, waves: 1 }

/** Who gets what from what is there for everybody. */
export const publicExpected = {
  'ledger.list': { near: everyone },
  'ledger.statistics': { near: everyone },
  'ledger.csv': { near: everyone },
  'ledger.json': { near: everyone },
  'ledger.geoJson': { near: everyone },
}

export const publicInputs = {
  'ledger.list': () => ({ areaPath: 'luotang' }),
  'ledger.statistics': () => quarter,
  'ledger.csv': () => quarter,
  'ledger.json': () => quarter,
  'ledger.geoJson': () => quarter,
}

export const publicCosts: Record<string, Calls> = {
  'ledger.list': { reads: 1, writes: 0, waves: 1 },
  'ledger.statistics': ofQuarter,
  'ledger.csv': ofQuarter,
  'ledger.json': ofQuarter,
  'ledger.geoJson': ofQuarter,
}
