import type { Activity, Session } from '@mulin/shared/activities/activity'
import { Share } from '@mulin/shared/allocation/seats'
import { isOn, type SignUpState, type StepBy } from '@mulin/shared/allocation/steps'
import { maskName, maskPhone } from '@mulin/shared/personal-data'
import { drawAtOf } from '@mulin/shared/sign-ups/draws'
import { Answers, Participant, type SignedUpParty, sizeOf, Team } from '@mulin/shared/sign-ups/party'
import { SignUp, type SignUpRole, type SignUpRow } from '@mulin/shared/sign-ups/sign-up'
import * as z from 'zod'
import { codeToShow } from '../platform/check-in-codes.ts'
import { seal, unseal } from '../platform/sealing.ts'
import { entriesWithout } from './entries.ts'
import { keys, openWork, registered } from './keys.ts'
import { cut } from './pages.ts'
import { getItem, type Page, query } from './table.ts'
import type { Write } from './transact.ts'
import { openWorkKeys } from './work.ts'

/** A sign-up as stored: everything personal is sealed in the activity's register. */
export const StoredSignUp = SignUp.omit({ waiting: true, checkInCode: true }).extend({
  personId: z.string(),
  areaPath: z.string(),
  sealedName: z.string(),
  sealedPhone: z.string(),
  /** Who else takes part and what they answered, as JSON. */
  sealedParty: z.string().optional(),
  /** The counters its seats were taken from; of an entrant of a lottery where it is counted, without seats. */
  seats: z.array(Share),
  /** The pools whose reserved seats it may take. */
  pools: z.array(z.string()),
  /** While it is pending: somebody decides by then. */
  dueAt: z.string().optional(),
  /** As it joined the waiting list; the list itself knows better. */
  position: z.number().optional(),
  /** The version of the activity that title, place and times are copied from. */
  plan: z.number(),
  /** Grows with every step. */
  version: z.number(),
})
export type StoredSignUp = z.infer<typeof StoredSignUp>

const registerOf = (activityId: string) => `activity:${activityId}`

/** Its own view, without what only we need; the position is said by who knows the list. */
export const signUpFrom = ({ position: _, ...stored }: StoredSignUp): SignUp =>
  SignUp.parse({ ...stored, checkInCode: codeToShow(stored) })

export const openedName = ({ activityId, sealedName }: StoredSignUp) => unseal(sealedName, registerOf(activityId))
export const openedPhone = ({ activityId, sealedPhone }: StoredSignUp) => unseal(sealedPhone, registerOf(activityId))

const Party = z.object({ people: z.array(Participant).optional(), team: Team.optional(), answers: Answers.optional() })
export const openedParty = ({ activityId, sealedParty }: StoredSignUp): z.infer<typeof Party> =>
  sealedParty === undefined ? {} : Party.parse(JSON.parse(unseal(sealedParty, registerOf(activityId))))

/** For who organises. */
export const signUpRowFrom = ({ position: _, ...stored }: StoredSignUp): SignUpRow => ({
  ...stored,
  ...openedParty(stored),
  name: openedName(stored),
})

/** What a sign-up repeats of its activity, to be read alone. */
export const copiesOf = (activity: Activity, session: Session) => ({
  activityTitle: activity.title,
  sessionTitle: session.title,
  place: activity.place,
  areaPath: activity.areaPath,
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  cancelBy: session.cancelBy,
  drawAt: drawAtOf(session),
  plan: activity.version,
})

interface Who extends SignedUpParty {
  id: string
  personId: string
  as: SignUpRole
  name: string
  phone: string
  answers?: Answers | undefined
  pools: string[]
  signedUpAt: string
}

type NewState = Pick<StoredSignUp, 'state' | 'seats' | 'position' | 'dueAt'>

export function newSignUp(
  activity: Activity,
  session: Session,
  { name, phone, people, team, answers, ...who }: Who,
  state: NewState,
): StoredSignUp {
  const party = { people, team, answers }
  const hasParty = Object.values(party).some((part) => part !== undefined)
  return {
    ...who,
    ...copiesOf(activity, session),
    ...state,
    activityId: activity.id,
    sessionId: session.id,
    stateAt: who.signedUpAt,
    by: 'self',
    size: sizeOf(party),
    ...(team && { teamName: team.name }),
    nameMasked: maskName(name),
    phoneMasked: maskPhone(phone),
    sealedName: seal(name, registerOf(activity.id)),
    sealedPhone: seal(phone, registerOf(activity.id)),
    ...(hasParty && { sealedParty: seal(JSON.stringify(party), registerOf(activity.id)) }),
    version: 1,
  }
}

export const addSignUp = (signUp: StoredSignUp): Write => ({
  put: {
    ...signUp,
    kind: 'sign_up',
    ...keys.signUp(signUp.personId, signUp.id),
    ...registered(signUp.activityId, signUp.sessionId, signUp.id),
    ...waitingForStaff(signUp),
  },
  fresh: true,
})

const waitingForStaff = ({ areaPath, dueAt, id }: Pick<StoredSignUp, 'areaPath' | 'dueAt' | 'id'>) =>
  dueAt === undefined ? {} : openWork(areaPath, dueAt, id)

export interface Step {
  state: SignUpState
  at: string
  by: StepBy
  reason?: string | undefined
  calledOff?: true
  seats?: Share[]
  position?: number | undefined
  offeredUntil?: string | undefined
}

type Known = Pick<StoredSignUp, 'personId' | 'id' | 'activityId' | 'sessionId'>

/**
 * A step of a sign-up that was read in that state, or is known to be in it; loses when it is no longer. Once it is over,
 * the person may sign up for the same again.
 */
export function moveSignUp(signUp: Known, from: SignUpState, step: Step): Write[] {
  const { at, seats, offeredUntil, reason, position, ...rest } = step
  const gone = Object.entries({ offeredUntil, reason, position }).flatMap(([name, value]) =>
    value === undefined ? [name] : [],
  )
  return [
    {
      update: keys.signUp(signUp.personId, signUp.id),
      set: { ...rest, stateAt: at, seats, offeredUntil, reason, position },
      remove: from === 'pending' ? [...gone, 'dueAt', ...openWorkKeys] : gone,
      add: { version: 1 },
      if: { state: from },
    },
    ...(isOn(step.state) ? [] : [entriesWithout(signUp)]),
  ]
}

/** What becomes of what was read. */
export const moved = (signUp: StoredSignUp, { at, ...step }: Step): StoredSignUp => ({
  ...signUp,
  position: undefined,
  offeredUntil: undefined,
  reason: undefined,
  dueAt: undefined,
  ...step,
  seats: step.seats ?? signUp.seats,
  stateAt: at,
  version: signUp.version + 1,
})

/** Brings the copies up to date; loses when newer ones are there already. */
export const refreshSignUp = (signUp: StoredSignUp, copies: ReturnType<typeof copiesOf>): Write => ({
  update: keys.signUp(signUp.personId, signUp.id),
  // When it was decided meanwhile, the inbox passes over it.
  set: { ...copies, ...waitingForStaff({ ...signUp, ...copies }) },
  remove: copies.drawAt === undefined ? ['drawAt'] : [],
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
