import type { Area } from '@mulin/shared/areas'
import { nearestEstate } from '@mulin/shared/hazards/nearest-estate'
import type { Location } from '@mulin/shared/location'
import { Refusal } from '@mulin/shared/refusals'
import { estateOf, type Jurisdiction } from '../tables/jurisdictions.ts'

interface Told {
  estate: string | undefined
  place: string | undefined
  address: string | undefined
  location: Location | undefined
}

/** The estate and the place in it, as one says it: of GeoReport's addresses and positions any one is enough. */
export function whereOf({ estate, place, address, location }: Told, jurisdiction: Jurisdiction) {
  const lies = estate ? estateOf(jurisdiction, estate) : (named(jurisdiction, address) ?? near(jurisdiction, location))
  if (!lies) throw estate ? new Refusal('estate_not_found') : new Refusal('invalid_input', whereMissing)
  return { estateId: lies.id, place: place || address || (location && onlyPinned) }
}

const whereMissing =
  'Where it is: attribute[estate] or address_id, an address_string with the name of an estate, or lat and long near one'

// Whoever handles it opens the map.
const onlyPinned = '位置见地图'

/** Of several, whose names begin alike, the longest. */
const named = ({ areas }: Jurisdiction, address = ''): Area | undefined =>
  areas
    .filter(({ kind, name }) => kind === 'estate' && address.includes(name))
    .toSorted((one, other) => other.name.length - one.name.length)[0]

const near = ({ areas }: Jurisdiction, location: Location | undefined) => location && nearestEstate(areas, location)
