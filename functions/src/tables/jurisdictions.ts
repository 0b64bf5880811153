import { type Area, covers } from '@mulin/shared/areas'
import { Refusal } from '@mulin/shared/refusals'
import { allAreas } from './areas.ts'

/** A subdistrict with all that lies in it. */
export interface Jurisdiction {
  path: string
  areas: readonly Area[]
}

export const allJurisdictions = async (): Promise<Area[]> => (await allAreas()).filter(isJurisdiction)

const isJurisdiction = ({ kind }: Area) => kind === 'subdistrict'

/** The one of that id; without an id the only one. */
export async function jurisdictionOf(id: string | undefined): Promise<Jurisdiction | undefined> {
  const areas = await allAreas()
  const possible = areas.filter((area) => isJurisdiction(area) && (id === undefined || area.id === id))
  if (possible.length > 1)
    throw new Refusal('invalid_input', 'jurisdiction_id: there are several, discovery names them')
  const [subdistrict] = possible
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
