import type { Activity, Session } from '@mulin/shared/activities/activity'
import { hasChildren } from '@mulin/shared/sign-ups/guardians'
import { poolsFor } from '@mulin/shared/sign-ups/pools'
import type { Line } from '@mulin/shared/sign-ups/lines'
import type { Answers, SignedUpParty } from '@mulin/shared/sign-ups/party'
import { photosIn } from '@mulin/shared/sign-ups/unasked'
import { newId } from '../platform/ids.ts'
import { claimsIn } from '../tables/claims.ts'
import { contactOf, keepContact, type StoredPerson } from '../tables/people.ts'
import { refuseUnasked } from '../tables/sign-up-parties.ts'

interface Written extends SignedUpParty, Line {
  name?: string | undefined
  phone?: string | undefined
  answers?: Answers | undefined
  isGuardian?: boolean | undefined
  now: string
}

interface Wanted {
  activity: Activity
  session: Session
}

/** With name and phone as written now or kept from last time, and the write that keeps what is new of them. */
export function whoSignsUp(person: StoredPerson, written: Written, { activity, session }: Wanted) {
  refuseUnasked(written, activity, session)
  const { name, phone } = contactOf(person, written)
  const { as, shiftId, people, team, answers, now } = written
  const pools = as === 'participant' ? poolsFor(session, { people, team, areaPath: person.areaPath }) : []
  const guardianConsentAt = written.isGuardian && hasChildren(written, session.startsAt) ? now : undefined
  const photoIds = photosIn(answers, session)
  const claims = claimsIn({ people, team }, activity, session)
  const party = { as, shiftId, people, team, answers, photoIds, pools, claims, guardianConsentAt }
  return {
    who: { id: newId('sgn'), personId: person.id, name, phone, ...party, signedUpAt: now },
    keeping: keepContact(person, { name, phone }),
  }
}
