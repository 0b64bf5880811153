import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Slug } from './ids.ts'
import { Location, middleOf } from './location.ts'

export const AreaKind = z.enum(['subdistrict', 'community', 'grid', 'estate'])
export type AreaKind = z.infer<typeof AreaKind>

/** Ids from the subdistrict down, joined by `/`: `luotang/taiyu/taiyu-g03/taiyu-e12`. */
export const AreaPath = z
  .string()
  .regex(/^[a-z0-9-]+(\/[a-z0-9-]+){0,3}$/)
  .max(170)

/** A node of the tree 街道 → 社区 → 网格 → 小区. */
export const Area = z
  .object({
    id: Slug,
    path: AreaPath,
    kind: AreaKind,
    name: z.string().trim().min(1).max(40),
    parentId: Slug.optional(),
    /** Where an estate stands on a map. */
    location: Location.optional(),
  })
  .meta({ id: 'Area' })
export type Area = z.infer<typeof Area>

/** What is wrong with a row of an area file; the refusal's details are `{rows: [{row, fault}]}`, at most 20 of them. */
export const areaFaults = [
  'not_a_table',
  'not_utf8',
  'column_missing',
  'too_many_rows',
  'kind_unknown',
  'id_invalid',
  'id_repeated',
  'name_invalid',
  'location_invalid',
  'parent_not_found',
  'parent_of_wrong_kind',
  'moved',
  'outside_your_area',
] as const
export type AreaFault = (typeof areaFaults)[number]

export const areas = {
  tree: endpoint({
    method: 'GET',
    path: '/areas',
    access: 'anyone',
    summary: 'The area tree, every node after its parent',
    input: z.object({}),
    output: z.object({ areas: z.array(Area) }),
    refusals: [],
  }),
  importFile: endpoint({
    method: 'POST',
    path: '/areas/import',
    access: 'areas.import',
    summary:
      'Add, rename and place areas from a CSV file: kind, id, name, parentId, and in GCJ-02 latitude, longitude (or 类别, 编号, 名称, 上级编号, 纬度, 经度)',
    input: z.object({ csv: z.string().min(1).max(300_000), dryRun: z.boolean().default(false) }),
    output: z.object({ added: z.number().int(), changed: z.number().int(), unchanged: z.number().int() }),
    refusals: ['area_file_invalid'],
  }),
}

const kinds = AreaKind.options
/** 0 for the subdistrict … 3 for an estate; also the number of slashes in a path. */
export const levelOf = (path: string) => path.split('/').length - 1
export const kindOf = (path: string): AreaKind => kinds[levelOf(path)] ?? 'estate'
export const idOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)

/** True when `path` is the area itself or lies in it. */
export const covers = (area: string, path: string) => path === area || path.startsWith(`${area}/`)

/** The part of the path down to that kind, or undefined when the path ends above it. */
export function ancestor(path: string, kind: AreaKind): string | undefined {
  const ids = path.split('/')
  const length = kinds.indexOf(kind) + 1
  return ids.length < length ? undefined : ids.slice(0, length).join('/')
}

/** Where an area is on a map: where it was put, or in the middle of what lies in it. */
export function locationOf(areas: readonly Area[], path: string): Location | undefined {
  const own = areas.find((area) => area.path === path)?.location
  return own ?? middleOf(areas.flatMap((area) => (covers(path, area.path) ? (area.location ?? []) : [])))
}

/** Where the parent of an area has to stand: an estate in a grid, a grid in a community, a community in the subdistrict. */
export const parentKindOf = (kind: AreaKind): AreaKind | undefined => kinds[kinds.indexOf(kind) - 1]

/** The smallest area that covers all of these; undefined when there is none. */
export function commonArea([first, ...others]: readonly string[]): string | undefined {
  let area = first
  while (area && !others.every((path) => covers(area!, path))) area = parentOf(area)
  return area
}

const parentOf = (path: string) => path.slice(0, Math.max(path.lastIndexOf('/'), 0)) || undefined
