import { PersonId } from '@mulin/shared/ids'
import type { Person } from '@mulin/shared/people'
import * as z from 'zod'
import { kept } from '../../../platform/storage'
import { useMe } from '../../../queries/use-me'
import type { Draft } from './draft'

/** Where somebody reported last, on this device. */
const onDevice = kept(
  'hazard-building',
  z.object({ by: PersonId.optional(), estateId: z.string(), building: z.string() }),
)

export function rememberBuilding({ by, estateId, building }: Draft) {
  if (estateId && building) onDevice.set({ by, estateId, building })
}

/** My estate and the building of my last report there, unless others were chosen for this one. */
export const useWithMyPlace = (draft: Draft): Draft => withPlaceOf(useMe().value, draft)

export function withPlaceOf(me: Pick<Person, 'id' | 'estateId'> | undefined, draft: Draft): Draft {
  const estateId = draft.estateId ?? me?.estateId
  const last = onDevice.get()
  const isMine = last !== undefined && last.by === me?.id && last.estateId === estateId
  return { ...draft, estateId, building: draft.building ?? (isMine ? last.building : undefined) }
}
