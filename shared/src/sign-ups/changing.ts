import type { Activity, Session } from '../activities/activity.ts'
import { outcomesOf } from '../allocation/steps.ts'
import { besideOf } from './beside.ts'
import { type Candidate, whyNotAnswered, whyNotFit, whyNotWelcome } from './eligibility.ts'
import { type Answers, membersOf, type SignedUpParty } from './party.ts'
import type { SignUp } from './sign-up.ts'
import { changeableParts } from './staff-steps.ts'

type ChangedPart = (typeof changeableParts)[number]

type Known = Pick<SignUp, 'state' | 'position' | 'size'>
type Times = Pick<Session, 'mode' | 'signUpClosesAt' | 'cancelBy' | 'startsAt'>

/**
 * Until when a sign-up may become one of that size. More people only while sign-up is open. Fewer as long as seats may be
 * given back at all. Names, answers and phones until both are over: a runner falls ill in the last week. Whoever takes
 * part in a draw changes nothing once the entries are closed. Never once it begins.
 */
export function changeUntil(session: Times, signUp: Known, size: number): string {
  const { signUpClosesAt, cancelBy, startsAt } = session
  const isBeforeDraw = session.mode === 'lottery' && signUp.state === 'waiting' && signUp.position === undefined
  const last = () => {
    if (size > signUp.size || isBeforeDraw) return signUpClosesAt
    if (size < signUp.size && signUp.state === 'confirmed') return cancelBy
    return cancelBy < signUpClosesAt ? signUpClosesAt : cancelBy
  }
  return last() < startsAt ? last() : startsAt
}

/** Why it may not become one of that size now, whatever seats are free; `behind` so many wait behind it. */
export function whyNotChangeable(session: Session, signUp: Known, { size, behind, now }: Wanted) {
  if (!outcomesOf(signUp.state, 'change', 'self')) return 'sign_up_moved_on'
  if (changeUntil(session, signUp, size) <= now) return 'change_too_late'
  return size > signUp.size ? whyNotLarger(session, signUp, { behind, now }) : undefined
}

interface Wanted {
  size: number
  behind: number
  now: string
}

/** What was decided for so many holds for so many; and who waits keeps nobody else waiting longer than they would. */
function whyNotLarger(
  { mode, waitingOrder, signUpOpensAt }: Session,
  { state }: Known,
  { behind, now }: Omit<Wanted, 'size'>,
) {
  if (now < signUpOpensAt) return 'sign_up_not_open'
  if (mode === 'approval' && state !== 'pending') return 'size_was_approved'
  return state === 'waiting' && waitingOrder === 'strict' && behind > 0 ? 'others_wait_behind' : undefined
}

/** Only what is new is asked for: a phone can be corrected whatever the organiser changed since. */
export function whyNotChangedTo(
  activity: Activity,
  session: Session,
  who: Candidate,
  { parts, isLarger }: { parts: readonly ChangedPart[]; isLarger: boolean },
) {
  return (
    (isLarger ? whyNotWelcome(activity, session, who) : undefined) ??
    (parts.includes('people')
      ? (besideOf(activity, session, who)?.code ?? whyNotFit(activity, session, who))
      : undefined) ??
    (parts.includes('answers') ? whyNotAnswered(session, who.answers) : undefined)
  )
}

interface Given extends SignedUpParty {
  answers?: Answers | undefined
}

/** Nothing when all is as before. */
export function changedParts(before: Given, after: Given, isNewContact: boolean): ChangedPart[] {
  const parts: Record<ChangedPart, boolean> = {
    people: sayingWho(before) !== sayingWho(after),
    answers: sayingWhat(before) !== sayingWhat(after),
    contact: isNewContact,
  }
  return changeableParts.filter((part) => parts[part])
}

const sayingWho = (party: SignedUpParty) =>
  JSON.stringify([
    party.team?.name,
    ...membersOf(party).map((one) => [
      one.name,
      one.birthYear,
      one.gender,
      one.isChild === true,
      'isSubstitute' in one && one.isSubstitute,
    ]),
  ])

const sayingWhat = ({ answers = {} }: Given) =>
  JSON.stringify(
    Object.entries(answers)
      .filter(([, answer]) => answer !== '')
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )
