import { type Area, covers } from '@mulin/shared/areas'
import { allAreas } from './areas.ts'

/** A subdistrict with all that lies in it. */
export interface Jurisdiction {
  path: string
  areas: readonly Area[]
}

export async function jurisdictionOf(id: string): Promise<Jurisdiction | undefined> {
  const areas = await allAreas()
  const subdistrict = areas.find((area) => area.kind === 'subdistrict' && area.id === id)
  return subdistrict && { path: subdistrict.path, areas: areas.filter(({ path }) => covers(subdistrict.path, path)) }
}

/** The names down to an area, from the subdistrict: 罗塘街道太宇社区太宇一区. Nobody says the grid of an address. */
export const addressOf = ({ areas }: Jurisdiction, areaPath: string): string =>
  areas
    .filter(({ path, kind }) => kind !== 'grid' && covers(path, areaPath))
    .map(({ name }) => name)
    .join('')

export const estateOf = ({ areas }: Jurisdiction, id: string): Area | undefined =>
  areas.find((area) => area.kind === 'estate' && area.id === id)
