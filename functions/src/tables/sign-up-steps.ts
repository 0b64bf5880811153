import type { Share } from '@mulin/shared/allocation/seats'
import { isOn, type SignUpState, type StepBy } from '@mulin/shared/allocation/steps'
import { grouped } from '../platform/grouped.ts'
import { entriesWithout } from './entries.ts'
import { type Condition, absent } from './expressions.ts'
import { keys } from './keys.ts'
import { shiftsWithout } from './shifts.ts'
import type { StoredStaffStep } from './staff-steps.ts'
import type { PartyFields } from './sign-up-parties.ts'
import { type copiesOf, type StoredSignUp, waitingForStaff } from './sign-ups.ts'
import type { Write } from './transact.ts'
import { openWorkKeys } from './work.ts'

export interface Step {
  state: SignUpState
  at: string
  by: StepBy
  reason?: string | undefined
  calledOff?: true
  onlySession?: true
  late?: true | undefined
  absenceTellAt?: string
  handedOverTo?: StoredSignUp['handedOverTo']
  seats?: Share[]
  position?: number | undefined
  offeredUntil?: string | undefined
  /** Added to the trail: of staff, or that it was changed. */
  staffStep?: StoredStaffStep | undefined
  /** What else is changed in it. */
  party?: PartyFields | undefined
  /** With `nobodyCame`, that they were there. */
  presence?: typeof nobodyCame | undefined
}

export const nobodyCame = {
  checkedInAt: undefined,
  checkedOutAt: undefined,
  checkedOutBy: undefined,
  turnout: undefined,
}

type Known = Pick<StoredSignUp, 'personId' | 'id' | 'activityId' | 'sessionId' | 'as'> &
  Partial<Pick<StoredSignUp, 'entry'>>

/** Nothing happened to it since: nobody stepped in, and it is for the same people in the same seats. */
export const asRead = ({ version }: Pick<StoredSignUp, 'version'>): Condition => ({ version })

/**
 * A step of a sign-up that was read in that state, or is known to be in it; loses when it is no longer, or when the
 * premise does not hold. Once it is over, the person may sign up for the same again.
 */
export const moveSignUp = (signUp: Known, from: SignUpState, step: Step, premise?: Condition): Write[] => [
  stepOf(signUp, from, step, premise),
  ...(isOn(step.state) ? [] : leaving([signUp])),
]

/** The step alone, for who writes down themselves what the person is in from now on. */
export function stepOf(signUp: Known, from: SignUpState, step: Step, premise?: Condition): Write {
  const { at, seats, offeredUntil, reason, position, staffStep, party, presence, ...rest } = step
  const gone = Object.entries({ offeredUntil, reason, position, ...party, ...presence }).flatMap(([name, value]) =>
    value === undefined ? [name] : [],
  )
  return {
    update: keys.signUp(signUp.personId, signUp.id),
    set: { ...rest, stateAt: at, seats, offeredUntil, reason, position, ...party },
    remove: from === 'pending' ? [...gone, 'dueAt', ...openWorkKeys] : gone,
    add: { version: 1 },
    ...(staffStep && { append: { trail: [staffStep] } }),
    if: { state: from, ...premise },
  }
}

interface Changes {
  party: PartyFields
  seats: Share[]
  staffStep: StoredStaffStep
}

/** What is no step: it stands as before, for other people. Loses when anything happened to it since it was read. */
export const changeSignUp = (signUp: StoredSignUp, { party, seats, staffStep }: Changes): Write => ({
  update: keys.signUp(signUp.personId, signUp.id),
  set: { ...party, seats, trail: trailAfter(signUp, staffStep) },
  remove: Object.entries(party).flatMap(([name, value]) => (value === undefined ? [name] : [])),
  add: { version: 1 },
  if: asRead(signUp),
})

export const changed = (signUp: StoredSignUp, { party, seats, staffStep }: Changes): StoredSignUp => ({
  ...signUp,
  ...party,
  seats,
  trail: trailAfter(signUp, staffStep),
  version: signUp.version + 1,
})

const changesKept = 50

/** Of one's own changes the latest, so that the row never grows too large to be written; what staff did stays. */
function trailAfter({ trail = [] }: StoredSignUp, staffStep: StoredStaffStep): StoredStaffStep[] {
  const changes = [...trail, staffStep].filter(({ action }) => action === 'change')
  const dropped = new Set(changes.slice(0, -changesKept))
  return [...trail, staffStep].filter((step) => !dropped.has(step))
}

/** Of one line: a person may have entered several teams in it, and no item is changed twice at once. */
export const leaving = (signUps: readonly Known[]): Write[] =>
  [...grouped(signUps, ({ personId }) => personId).values()].flatMap(([one, ...others]) => [
    entriesWithout(one!, ...others),
    ...(one!.as === 'volunteer' ? [shiftsWithout(one!)] : []),
  ])

/** What becomes of what was read. */
export const moved = (signUp: StoredSignUp, { at, staffStep, party, presence, ...step }: Step): StoredSignUp => ({
  ...signUp,
  ...party,
  ...presence,
  position: undefined,
  offeredUntil: undefined,
  reason: undefined,
  dueAt: undefined,
  ...step,
  seats: step.seats ?? signUp.seats,
  trail: trailWith(signUp, staffStep),
  stateAt: at,
  version: signUp.version + 1,
})

export const trailWith = ({ trail = [] }: Pick<StoredSignUp, 'trail'>, staffStep: StoredStaffStep | undefined) =>
  staffStep ? [...trail, staffStep] : trail

/** Sets what is no step, e.g. that it was thanked; loses when it has it already, unless the premise says otherwise. */
export const noteOnSignUp = ({ personId, id }: Known, note: Record<string, string>, premise: Condition): Write => ({
  update: keys.signUp(personId, id),
  set: note,
  if: { ...Object.fromEntries(Object.keys(note).map((name) => [name, absent])), ...premise },
})

const personal = [
  'sealedParty',
  'claims',
  'photoIds',
  'teamName',
  'reason',
  'handedOverTo',
  'appeal',
  'conflicts',
  'unseenChange',
]
const codesOfExchange = ['sealedHandOver', 'blindedHandOver', 'sealedProposal', 'blindedProposal']

/** Forgets who it was; what they took part in and how it went stays. */
export const anonymiseSignUp = ({ personId, id, trail }: Known & Pick<StoredSignUp, 'trail'>): Write => ({
  update: keys.signUp(personId, id),
  set: { sealedName: '', sealedPhone: '', nameMasked: '', phoneMasked: '', trail: trail?.map(withoutReason) },
  remove: [...personal, ...codesOfExchange, 'dueAt', ...openWorkKeys],
  if: { id },
})

const withoutReason = ({ reason: _, ...step }: StoredStaffStep): StoredStaffStep => step

/** Brings the copies up to date; loses when newer ones are there already. */
export const refreshSignUp = (
  signUp: StoredSignUp,
  copies: ReturnType<typeof copiesOf> & Pick<StoredSignUp, 'seatsEver' | 'planReason'>,
): Write => ({
  update: keys.signUp(signUp.personId, signUp.id),
  // When it was decided meanwhile, the inbox passes over it.
  set: { ...copies, ...waitingForStaff({ ...signUp, ...copies }) },
  remove: Object.entries(copies).flatMap(([name, value]) => (value === undefined ? [name] : [])),
  if: { plan: { olderThan: copies.plan } },
})
