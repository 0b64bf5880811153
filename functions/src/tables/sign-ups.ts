import type { Activity, Session } from '@mulin/shared/activities/activity'
import { Reserved } from '@mulin/shared/activities/session-rules'
import { Share } from '@mulin/shared/allocation/seats'
import { WaitingOrder } from '@mulin/shared/allocation/waiting-list'
import { SignUpAppeal } from '@mulin/shared/sign-ups/appeals'
import { drawAtOf } from '@mulin/shared/sign-ups/draws'
import { type Line, sessionFor, shiftIn, titleFor } from '@mulin/shared/sign-ups/lines'
import { Answers, membersOf, Participant, Team } from '@mulin/shared/sign-ups/party'
import { SignUp, type SignUpRow } from '@mulin/shared/sign-ups/sign-up'
import { UnseenChange } from '@mulin/shared/sign-ups/unseen-change'
import * as z from 'zod'
import { codeToShow } from '../platform/check-in-codes.ts'
import { photoFrom } from '../platform/photo-store.ts'
import { unseal } from '../platform/sealing.ts'
import { keys } from './keys.ts'
import { openWork, registered } from './index-keys.ts'
import { partyFields, type PartyGiven, registerOf } from './sign-up-parties.ts'
import { StoredHeadCount, StoredScanConflict, StoredStaffStep, StoredTelling } from './staff-steps.ts'
import { getItem } from './table.ts'
import type { Write } from './transact.ts'

/** A sign-up as stored: everything personal is sealed in the activity's register. */
export const StoredSignUp = SignUp.omit({
  waiting: true,
  reordered: true,
  moves: true,
  checkInCode: true,
  handOverCode: true,
  proposedCode: true,
}).extend({
  personId: z.string(),
  areaPath: z.string(),
  sealedName: z.string(),
  sealedPhone: z.string(),
  /** Of its answers. */
  photoIds: z.array(z.string()).optional(),
  /** Who else takes part and what they answered, as JSON. */
  sealedParty: z.string().optional(),
  /** The code with which it may be taken over. */
  sealedHandOver: z.string().optional(),
  blindedHandOver: z.string().optional(),
  /** The code of the shift it was last proposed for. */
  sealedProposal: z.string().optional(),
  blindedProposal: z.string().optional(),
  /** Of those whom it names, see `Claim`. */
  claims: z.array(z.string()).optional(),
  /** Of a further team: where it stands in `Entries`. */
  entry: z.string().optional(),
  /** The counters its seats were taken from; of an entrant of a lottery where it is counted, without seats. */
  seats: z.array(Share),
  /** The pools whose reserved seats it may take. */
  pools: z.array(z.string()),
  /** While it is pending, or an appeal waits: somebody decides or answers by then. */
  dueAt: z.string().optional(),
  /** As it joined the waiting list; the list itself knows better. */
  position: z.number().optional(),
  /** The session's, for who waits: more of it is news. */
  capacity: z.number().optional(),
  /** The session's too, in which order seats are given to them, what is reserved of these, and when: another one is news. */
  waitingOrder: WaitingOrder.optional(),
  reserved: z.array(Reserved).optional(),
  signUpOpensAt: z.string().optional(),
  signUpClosesAt: z.string().optional(),
  trail: z.array(StoredStaffStep).optional(),
  told: z.array(StoredTelling).optional(),
  headCounts: z.array(StoredHeadCount).optional(),
  /** Of a team that came how many it is, and where in a party whoever signed up is, if they are: both outlive its names. */
  members: z.number().optional(),
  ownPlace: z.number().optional(),
  conflicts: z.array(StoredScanConflict).optional(),
  appeal: SignUpAppeal.omit({ words: true }).extend({ sealedWords: z.string() }).optional(),
  /** Without it, what there was to see was seen. */
  unseenChange: UnseenChange.optional(),
  /** Why that version, and those between it and the copies of before, are another plan. */
  planReason: z.string().optional(),
  /** The version of the activity that title, place and times are copied from. */
  plan: z.number(),
  /** Grows with every step. */
  version: z.number(),
})
export type StoredSignUp = z.infer<typeof StoredSignUp>

/** Its own view, without what only we need; the position is said by who knows the list. */
export const signUpFrom = ({ position: _, ...stored }: StoredSignUp): SignUp =>
  SignUp.parse({
    ...stored,
    checkInCode: codeToShow(stored),
    handOverCode: openedHandOver(stored),
    proposedCode: openedProposal(stored),
  })

/** Empty once it was anonymised. */
export const openedName = ({ activityId, sealedName }: Pick<StoredSignUp, 'activityId' | 'sealedName'>) =>
  opened(sealedName, activityId)
export const openedPhone = ({ activityId, sealedPhone }: StoredSignUp) => opened(sealedPhone, activityId)
const opened = (sealed: string, activityId: string) => (sealed === '' ? '' : unseal(sealed, registerOf(activityId)))

/** While it may be taken over. */
export const openedHandOver = ({ sealedHandOver, ...signUp }: StoredSignUp) => openedCode(sealedHandOver, signUp)
export const openedProposal = ({ sealedProposal, ...signUp }: StoredSignUp) => openedCode(sealedProposal, signUp)
const openedCode = (sealed: string | undefined, { activityId, state }: Pick<StoredSignUp, 'activityId' | 'state'>) =>
  sealed === undefined || state !== 'confirmed' ? undefined : unseal(sealed, registerOf(activityId))

const Party = z.object({ people: z.array(Participant).optional(), team: Team.optional(), answers: Answers.optional() })
export const openedParty = ({ activityId, sealedParty }: StoredSignUp): z.infer<typeof Party> =>
  sealedParty === undefined ? {} : Party.parse(JSON.parse(unseal(sealedParty, registerOf(activityId))))

/** Everybody of a party of several, of whom some may be missing at the door. */
export function severalIn(signUp: StoredSignUp): string[] | undefined {
  const names = membersOf(openedParty(signUp)).map(({ name }) => name)
  return names.length > 1 ? names : undefined
}

/** With the photos among the answers. */
export const partyFrom = (signUp: StoredSignUp) => ({
  ...openedParty(signUp),
  ...(signUp.photoIds && { photos: signUp.photoIds.map(photoFrom) }),
})

/** For who organises. */
export const signUpRowFrom = ({ position: _, unseenChange: __, ...stored }: StoredSignUp): SignUpRow => ({
  ...stored,
  ...partyFrom(stored),
  name: openedName(stored),
})

/** What a sign-up repeats of its activity, to be read alone. */
export function copiesOf(activity: Activity, session: Session, line: Line) {
  const shift = shiftIn(session, line)
  const { startsAt, endsAt, cancelBy } = sessionFor(session, line)
  return {
    activityTitle: activity.title,
    sessionTitle: titleFor(session, line),
    shiftTitle: shift?.title,
    what: shift?.what,
    place: activity.place,
    areaPath: activity.areaPath,
    startsAt,
    endsAt,
    cancelBy,
    signUpOpensAt: session.signUpOpensAt,
    signUpClosesAt: session.signUpClosesAt,
    contactPhone: activity.contactPhone,
    contactName: activity.contactName,
    drawAt: drawAtOf(session),
    capacity: session.capacity,
    waitingOrder: session.waitingOrder,
    reserved: session.pools.map(({ title, seats, releasedAt }) => ({ title, seats, releasedAt })),
    plan: activity.version,
  }
}

interface Who extends PartyGiven, Line {
  id: string
  personId: string
  inReturnFor?: string | undefined
  entry?: string | undefined
  signedUpAt: string
}

type NewState = Pick<StoredSignUp, 'state' | 'seats' | 'position' | 'dueAt'>

export function newSignUp(activity: Activity, session: Session, who: Who, state: NewState): StoredSignUp {
  const { id, personId, as, shiftId, inReturnFor, entry, signedUpAt } = who
  return {
    id,
    personId,
    as,
    shiftId,
    inReturnFor,
    entry,
    signedUpAt,
    ...partyFields(activity.id, who),
    ...copiesOf(activity, session, who),
    ...state,
    activityId: activity.id,
    sessionId: session.id,
    stateAt: signedUpAt,
    by: 'self',
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

/** What waits for a person's decision stands among the work of its area. */
export const waitingForStaff = ({ areaPath, dueAt, id }: Pick<StoredSignUp, 'areaPath' | 'dueAt' | 'id'>) =>
  dueAt === undefined ? {} : openWork(areaPath, dueAt, id)

export const signUpOf = (personId: string, signUpId: string): Promise<StoredSignUp | undefined> =>
  getItem(keys.signUp(personId, signUpId), StoredSignUp)
