import type { people } from '@mulin/shared/people'
import { Refusal } from '@mulin/shared/refusals'
import type { UseCase } from '../platform/serve.ts'
import { areaOf } from '../tables/areas.ts'
import { changePerson, keptForNextTime, personOf } from '../tables/people.ts'
import { transact } from '../tables/transact.ts'

export const updateMe: UseCase<typeof people.update> = async ({ input, personId, refuse }) => {
  const { name, phone, elderMode, estateId } = input
  const estate = estateId === undefined ? undefined : await areaOf(estateId)
  if (estateId !== undefined && estate?.kind !== 'estate') throw refuse('estate_not_found')
  const home = estate && { estateId: estate.id, areaPath: estate.path }
  const changes = {
    ...(elderMode !== undefined && { elderMode }),
    ...home,
    ...keptForNextTime(personId, { name, phone }),
  }
  if (await transact([changePerson(personId, changes)])) throw new Refusal('not_signed_in')
  return (await personOf(personId))!
}
