import { Refusal } from '@mulin/shared/refusals'
import type { Chosen } from '../tables/handlers-in.ts'

export function exactlyOne({ unitId, personId }: Chosen) {
  if ((unitId === undefined) === (personId === undefined))
    throw new Refusal('invalid_input', 'Exactly one of unitId and personId', { fields: ['unitId', 'personId'] })
}
