import { isDeepStrictEqual } from 'node:util'
import { Area, type AreaFault, AreaKind, parentKindOf } from '@mulin/shared/areas'
import { Location } from '@mulin/shared/location'
import type { AreaRow, FaultyRow } from './area-file.ts'

interface Plan {
  added: Area[]
  changed: Area[]
  unchanged: Area[]
  faults: FaultyRow[]
}

/** What a file would change, parents before their children. With a fault nothing of it may be done. */
export function planned(
  rows: readonly AreaRow[],
  existing: readonly Area[],
  mayChange: (path: string) => boolean,
): Plan {
  const known = new Map(existing.map((area) => [area.id, area]))
  const plan: Plan = { added: [], changed: [], unchanged: [], faults: [] }
  const read = new Set<string>()
  for (const row of fromTheTop(rows)) {
    const area = placed(row, known)
    const fault = typeof area === 'string' ? area : faultOf(area, { read, known, mayChange })
    if (fault !== undefined) plan.faults.push({ row: row.row, fault })
    if (typeof area === 'string') continue
    plan[changeOf(area, known.get(area.id))].push(area)
    read.add(area.id)
    if (!known.has(area.id)) known.set(area.id, area)
  }
  plan.faults.sort((one, other) => one.row - other.row)
  return plan
}

const levels: readonly (AreaKind | undefined)[] = AreaKind.options
/** Rows of an unknown kind come first. A parent of a kind above can so never be a child of its own child. */
const fromTheTop = (rows: readonly AreaRow[]) =>
  rows.toSorted((one, other) => levels.indexOf(one.kind) - levels.indexOf(other.kind))

/** The area of a row under its parent, or why it cannot stand there. */
function placed(row: AreaRow, known: ReadonlyMap<string, Area>): Area | AreaFault {
  const area = describedIn(row)
  if (typeof area === 'string') return area
  const { parentId } = row
  if (area.kind === 'subdistrict') return parentId === '' ? { ...area, path: area.id } : 'parent_of_wrong_kind'
  const parent = known.get(parentId)
  if (!parent) return 'parent_not_found'
  if (parent.kind !== parentKindOf(area.kind)) return 'parent_of_wrong_kind'
  return { ...area, parentId, path: `${parent.path}/${area.id}` }
}

function describedIn(row: AreaRow): Omit<Area, 'path'> | AreaFault {
  const { kind, id, name } = row
  if (kind === undefined) return 'kind_unknown'
  if (!Area.shape.id.safeParse(id).success) return 'id_invalid'
  if (!Area.shape.name.safeParse(name).success) return 'name_invalid'
  const location = locationIn(row)
  return location === 'location_invalid' ? location : { id, kind, name, ...(location && { location }) }
}

function locationIn({ latitude, longitude }: AreaRow): Location | undefined | 'location_invalid' {
  if (latitude === '' && longitude === '') return undefined
  if (latitude === '' || longitude === '') return 'location_invalid'
  const { data } = Location.safeParse({ latitude: Number(latitude), longitude: Number(longitude) })
  return data ?? 'location_invalid'
}

interface Circumstances {
  read: ReadonlySet<string>
  known: ReadonlyMap<string, Area>
  mayChange: (path: string) => boolean
}

function faultOf({ id, path }: Area, { read, known, mayChange }: Circumstances): AreaFault | undefined {
  if (read.has(id)) return 'id_repeated'
  // Records carry the path they were made with, so an area stays where it stands.
  if ((known.get(id)?.path ?? path) !== path) return 'moved'
  if (!mayChange(path)) return 'outside_your_area'
}

/** A file that says nothing of its place leaves it where it is. */
function changeOf({ name, location }: Area, before: Area | undefined): 'added' | 'changed' | 'unchanged' {
  if (!before) return 'added'
  const isThere = location === undefined || isDeepStrictEqual(location, before.location)
  return before.name === name && isThere ? 'unchanged' : 'changed'
}
