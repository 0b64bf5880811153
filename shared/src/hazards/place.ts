import * as z from 'zod'

/** Where in an estate: what people point at when they are asked. */
export const Spot = z.enum([
  'stairwell',
  'escape_route',
  'exit',
  'garage',
  'charging_point',
  'lift',
  'roof',
  'road',
  'common_area',
  'home',
])
export type Spot = z.infer<typeof Spot>

/** A private home: nobody but staff and who reported it learns where. */
export const isHome = ({ spot }: { spot?: Spot | undefined }) => spot === 'home'

export const Building = z.string().trim().min(1).max(20)

interface Placed {
  building?: string | undefined
  place: string
}

/**
 * The building as one compares it: 3号楼, 3 栋, 三幢, ３#楼2单元, 3-2-501 are all `3`, and so is 3-2 where a building was asked for. Taken from the words when nobody named it;
 * undefined when these name none.
 */
export function buildingOf({ building, place }: Placed): string | undefined {
  const text = plain(building ?? place)
  const possible = [buildings, doors, ...(building === undefined ? [] : [entrances])]
  const named = possible.map((pattern) => pattern.exec(text)?.groups?.['name']).find(Boolean)
  if (named) return named
  return building === undefined ? undefined : text.replace(/楼$/, '')
}

/**
 * The building for those who may not learn the door: of 3号楼2单元501室 it is 3号楼. Undefined where what was written may
 * be a flat.
 */
export function buildingWithoutDoor(building: string): string | undefined {
  const text = plain(building)
  const [named] = buildings.exec(text) ?? []
  if (named) return isDoor.test(named) ? undefined : named.toUpperCase()
  return isNumber.test(text) || !isPerhapsFlat.test(text) ? building : undefined
}

/** 501号: of a building, perhaps, of a flat more likely. */
const isDoor = /\d{3,}[a-z]?号$/
const isNumber = /^[a-z]?\d{1,2}[a-z]?楼?$/
const isPerhapsFlat = /\d|[家室户]/

// 2楼 is a floor, unless it was asked for a building.
const buildings = /(?<name>[a-z]?\d+[a-z]?|[a-z])(?:号楼|号(?!门|井|线)|栋|幢|座|#)/

// Building, entrance, flat. 2-3 alone is often floors or days.
const doors = /(?:^|[^\d-])(?<name>[a-z]?\d{1,3}[a-z]?)-\d{1,2}-\d{3,4}(?!\d)/
const entrances = /^(?<name>[a-z]?\d{1,3}[a-z]?)-\d{1,2}$/

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/[‐‑–—−]/g, '-')
    .replace(/[一二三四五六七八九十]+(?=号楼|栋|幢|座)/g, numberOf)

/** Of a Chinese numeral up to 99. */
function numberOf(numeral: string): string {
  const digit = (character = '') => '零一二三四五六七八九'.indexOf(character)
  const tens = numeral.indexOf('十')
  if (tens < 0) return String(digit(numeral))
  return String((tens > 0 ? digit(numeral[tens - 1]) : 1) * 10 + Math.max(digit(numeral[tens + 1]), 0))
}
