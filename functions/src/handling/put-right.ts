import { isDeepStrictEqual } from 'node:util'
import type { Area } from '@mulin/shared/areas'
import { type Actor, mayDecideIn } from '@mulin/shared/duties'
import { PutRight } from '@mulin/shared/hazards/put-right'
import type { Refusal } from '@mulin/shared/refusals'
import type { NewHazard, StoredHazard } from '../tables/hazards.ts'

interface Call {
  actor: Actor
  refuse: (code: 'estate_not_found' | 'outside_your_area') => Refusal
}

/** Where somebody says that it is, if they decide there too. */
export function estateIn({ actor, refuse }: Call, estate: Area | undefined): Area {
  if (estate?.kind !== 'estate') throw refuse('estate_not_found')
  if (!mayDecideIn(actor, estate.path)) throw refuse('outside_your_area')
  return estate
}

const fields = ['categoryName', 'areaPath', 'building', 'spot', 'place', 'location'] as const

/** What is said otherwise from then on; undefined when nothing is. */
export function putRight(hazard: StoredHazard, right: Partial<NewHazard>) {
  const other = fields.filter((field) => field in right && !isDeepStrictEqual(right[field], hazard[field]))
  if (other.length === 0) return {}
  const of = (said: Partial<NewHazard>) =>
    PutRight.parse(Object.fromEntries(other.map((field) => [field, said[field]])))
  return { was: of(hazard), is: of(right) }
}
