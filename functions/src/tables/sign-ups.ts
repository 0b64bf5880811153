import type { Activity, Session } from '@mulin/shared/activities/activity'
import { maskName, maskPhone } from '@mulin/shared/personal-data'
import { SignUp, type SignUpRole, type SignUpRow } from '@mulin/shared/sign-ups'
import * as z from 'zod'
import { seal, unseal } from '../platform/sealing.ts'
import { keys, registered } from './keys.ts'
import { cut } from './pages.ts'
import { giveBackSeats } from './seats.ts'
import { getItem, type Page, query } from './table.ts'
import type { Write } from './transact.ts'

/** A sign-up as stored: name and phone are sealed in the activity's register. */
export const StoredSignUp = SignUp.extend({
  personId: z.string(),
  areaPath: z.string(),
  sealedName: z.string(),
  sealedPhone: z.string(),
  /** The counter its seat was taken from. */
  shard: z.number(),
  /** The version of the activity that title, place and times are copied from. */
  plan: z.number(),
})
export type StoredSignUp = z.infer<typeof StoredSignUp>

const registerOf = (activityId: string) => `activity:${activityId}`

/** Its own view, without what only we need. */
export const signUpFrom = (stored: unknown): SignUp => SignUp.parse(stored)

export const openedName = ({ activityId, sealedName }: StoredSignUp) => unseal(sealedName, registerOf(activityId))
export const openedPhone = ({ activityId, sealedPhone }: StoredSignUp) => unseal(sealedPhone, registerOf(activityId))

/** For who organises. */
export const signUpRowFrom = (stored: StoredSignUp): SignUpRow => ({ ...stored, name: openedName(stored) })

/** What a sign-up repeats of its activity, to be read alone. */
export const copiesOf = (activity: Activity, session: Session) => ({
  activityTitle: activity.title,
  sessionTitle: session.title,
  place: activity.place,
  areaPath: activity.areaPath,
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  cancelBy: session.cancelBy,
  plan: activity.version,
})

interface Who {
  id: string
  personId: string
  as: SignUpRole
  name: string
  phone: string
  signedUpAt: string
}

/** A new sign-up, but for the counter that its seat will be taken from. */
export function newSignUp(
  activity: Activity,
  session: Session,
  { name, phone, ...who }: Who,
): Omit<StoredSignUp, 'shard'> {
  return {
    ...who,
    ...copiesOf(activity, session),
    activityId: activity.id,
    sessionId: session.id,
    state: 'confirmed',
    nameMasked: maskName(name),
    phoneMasked: maskPhone(phone),
    sealedName: seal(name, registerOf(activity.id)),
    sealedPhone: seal(phone, registerOf(activity.id)),
  }
}

/** First what keeps a person from a second seat in the session, which loses when they have one, then the sign-up. */
export const addSignUp = (signUp: StoredSignUp): Write[] => [
  { put: { ...keys.seatHeld(signUp.personId, signUp.sessionId), signUpId: signUp.id }, fresh: true },
  {
    put: {
      ...signUp,
      ...keys.signUp(signUp.personId, signUp.id),
      ...registered(signUp.activityId, signUp.sessionId, signUp.id),
    },
    fresh: true,
  },
]

interface Ending {
  cancelledAt: string
  /** When the activity was called off. */
  cancelReason?: string | undefined
}

/** Ends it and lets the person sign up again; the seat is given back apart. The first write loses when it is over. */
const endSignUp = ({ personId, id, sessionId }: StoredSignUp, ending: Ending): Write[] => [
  { update: keys.signUp(personId, id), set: { state: 'cancelled', ...ending }, if: { state: 'confirmed' } },
  { delete: keys.seatHeld(personId, sessionId), if: { signUpId: id } },
]

/** Ends one sign-up and gives its seat back. Loses when it was over in the meantime. */
export const cancelSignUp = (signUp: StoredSignUp, ending: Ending): Write[] => callOffSignUps([signUp], ending)

/** Ends sign-ups whose seats come from one counter. Loses when one of them was over in the meantime. */
export const callOffSignUps = (signUps: readonly StoredSignUp[], ending: Ending): Write[] => [
  ...signUps.flatMap((signUp) => endSignUp(signUp, ending)),
  ...signUps.slice(0, 1).map((signUp) => giveBackSeats(signUp.activityId, signUp, signUps.length)),
]

/** Brings the copies up to date; loses when newer ones are there already. */
export const refreshSignUp = ({ personId, id }: StoredSignUp, copies: ReturnType<typeof copiesOf>): Write => ({
  update: keys.signUp(personId, id),
  set: copies,
  if: { plan: { olderThan: copies.plan } },
})

export const signUpOf = (personId: string, signUpId: string): Promise<StoredSignUp | undefined> =>
  getItem(keys.signUp(personId, signUpId), StoredSignUp)

interface Wanted {
  after?: string | undefined
  limit: number
}

/** Newest first. */
export async function signUpsOf(personId: string, { after, limit }: Wanted): Promise<Page> {
  const { pk, sk } = keys.signUp(personId, '')
  return cut(await query({ pk, begins: sk, newestFirst: true, after, limit: limit + 1 }), limit)
}
