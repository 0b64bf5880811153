import type { Activity, Session } from '@mulin/shared/activities/activity'
import { maskName, maskPhone } from '@mulin/shared/personal-data'
import { type Answers, type SignedUpParty, sizeOf } from '@mulin/shared/sign-ups/party'
import { Refusal } from '@mulin/shared/refusals'
import { unaskedIn } from '@mulin/shared/sign-ups/unasked'
import { seal } from '../platform/sealing.ts'

export const registerOf = (activityId: string) => `activity:${activityId}`

export interface PartyGiven extends SignedUpParty {
  name: string
  phone: string
  answers?: Answers | undefined
  photoIds?: string[] | undefined
  pools: string[]
  claims?: readonly string[]
  guardianConsentAt?: string | undefined
}

/** What a sign-up's row says of who takes part. What they gave is sealed in the activity's register. */
export function partyFields(activityId: string, { name, phone, people, team, answers, ...rest }: PartyGiven) {
  const { photoIds, pools, claims = [], guardianConsentAt } = rest
  const party = { people, team, answers }
  const hasParty = Object.values(party).some((part) => part !== undefined)
  return {
    size: sizeOf(party),
    teamName: team?.name,
    nameMasked: maskName(name),
    phoneMasked: maskPhone(phone),
    sealedName: seal(name, registerOf(activityId)),
    sealedPhone: seal(phone, registerOf(activityId)),
    sealedParty: hasParty ? seal(JSON.stringify(party), registerOf(activityId)) : undefined,
    photoIds,
    pools,
    claims: claims.length > 0 ? [...claims] : undefined,
    guardianConsentAt,
  }
}
export type PartyFields = ReturnType<typeof partyFields>

export function refuseUnasked(written: Parameters<typeof unaskedIn>[0], activity: Activity, session: Session) {
  const field = unaskedIn(written, activity, session)
  if (field) throw new Refusal('invalid_input', `${field}: not asked for`, { fields: [field] })
}
