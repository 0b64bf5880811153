import type { Unit } from '@mulin/shared/duties'
import type { OfferedHandler } from '@mulin/shared/hazards/handling'
import { isByName } from '@mulin/shared/hazards/hazard'

const kinds: readonly Unit['kind'][] = ['fire_brigade', 'partner', 'property']

/** Those of a kind beside each other, property companies of other estates last. */
export const unitsInOrder = <One extends { kind?: Unit['kind'] | undefined }>(units: readonly One[]): One[] =>
  [...units].sort((one, other) => placeOf(one) - placeOf(other))

const placeOf = ({ kind = 'partner' }: { kind?: Unit['kind'] | undefined }) => kinds.indexOf(kind)

/** Who answers for the site where it was found first, then the estate's own company and who is on duty there in person. */
export const handlersInOrder = (handlers: readonly OfferedHandler[]): OfferedHandler[] => {
  const isUnit = ({ unitId }: OfferedHandler) => unitId !== undefined
  const isOwn = ({ ofEstate }: OfferedHandler) => ofEstate === true
  const [units, people] = [handlers.filter(isUnit), handlers.filter((one) => !isUnit(one) && !isByName(one))]
  return [
    ...handlers.filter(isByName),
    ...units.filter(isOwn),
    ...people.filter(isOwn),
    ...people.filter((one) => !isOwn(one)),
    ...unitsInOrder(units.filter((one) => !isOwn(one))),
  ]
}

export const unitWords = {
  find: '按名称找',
  ofEstate: '本小区物业',
  noAccount: '没有账号，要把链接发给他们',
} as const
