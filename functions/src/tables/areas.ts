import { Area } from '@mulin/shared/areas'
import { keys } from './keys.ts'
import { getItem, queryAll } from './table.ts'
import type { Write } from './transact.ts'

export const areaOf = (areaId: string): Promise<Area | undefined> => getItem(keys.area(areaId), Area)

// 九区 before 十区: their ids are e9 and e10.
const { compare } = new Intl.Collator('en', { numeric: true })

/** Every node after its parent, in the order of the numbers in their ids. */
export async function allAreas(): Promise<Area[]> {
  const areas = (await queryAll({ pk: keys.area('').pk })).map((item) => Area.parse(item))
  return areas.toSorted((one, other) => compare(one.path, other.path))
}

export const putArea = (area: Area): Write => ({ put: { ...area, ...keys.area(area.id) } })

/** Loses when an area of that id came in the meantime. */
export const addArea = (area: Area): Write => ({ put: { ...area, ...keys.area(area.id) }, fresh: true })

/** Its name and its place on the map. Loses when the area does not stand there. */
export const changeArea = ({ id, path, name, location }: Area): Write => ({
  update: keys.area(id),
  set: { name, ...(location && { location }) },
  if: { path },
})
