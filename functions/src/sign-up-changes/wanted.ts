import { aboutPause, type Pause } from '@mulin/shared/absences/rule'
import type { InputOf } from '@mulin/shared/endpoint'
import { Refusal, type RefusalDetails, type RefusalCode } from '@mulin/shared/refusals'
import type { signUpChanges } from '@mulin/shared/sign-ups/changes'
import { changedParts, changeUntil, whyNotChangeable, whyNotChangedTo } from '@mulin/shared/sign-ups/changing'
import { besideOf } from '@mulin/shared/sign-ups/beside'
import type { Candidate } from '@mulin/shared/sign-ups/eligibility'
import { hasChildren } from '@mulin/shared/sign-ups/guardians'
import { namedIn, twiceIn } from '@mulin/shared/sign-ups/named'
import { sizeOf } from '@mulin/shared/sign-ups/party'
import { poolsFor, seatsEver, tooFewFor } from '@mulin/shared/sign-ups/pools'
import { faultOfTeam } from '@mulin/shared/sign-ups/teams'
import { photosIn } from '@mulin/shared/sign-ups/unasked'
import { stillPlanned } from '../tables/activities.ts'
import { refuseIfOff } from '../tables/called-off.ts'
import { claimsIn } from '../tables/claims.ts'
import { candidateOf, type Held, heldByOthers } from '../tables/held.ts'
import type { KnownLine } from '../tables/leaving.ts'
import { keepContact, type StoredPerson } from '../tables/people.ts'
import { type PartyFields, partyFields, refuseUnasked } from '../tables/sign-up-parties.ts'
import { openedName, openedParty, openedPhone, type StoredSignUp } from '../tables/sign-ups.ts'
import type { StoredStaffStep } from '../tables/staff-steps.ts'
import type { Write } from '../tables/transact.ts'

export interface Asking {
  person: StoredPerson
  pause: Pause | undefined
}

interface Contact {
  name: string
  phone: string
}

interface Changing {
  signUp: StoredSignUp
  line: KnownLine
  input: InputOf<typeof signUpChanges.change>
  asking: Asking
  held: Held
  now: string
}

/** What the sign-up shall say, and what follows from it whatever seats there are. */
export interface Wanted {
  party: PartyFields & Pick<StoredSignUp, 'seatsEver'>
  staffStep: StoredStaffStep
  attached: string[]
  removed: string[]
  keeping: Write[]
  /** Of others than before, to whom the plan applies as it is by then. */
  joining: (after: StoredSignUp) => Write[]
}

/** Undefined when it is all as before. Refuses what the rules do not allow. */
export function wantedOf(changing: Changing): Wanted | undefined {
  const { signUp, line, input, asking, held, now } = changing
  const { people, team, answers } = input
  const before = { name: openedName(signUp), phone: openedPhone(signUp), ...openedParty(signUp) }
  const { name = before.name, phone = before.phone } = input
  const parts = changedParts(before, input, name !== before.name || phone !== before.phone)
  refuseUnfit(changing, parts)
  if (parts.length === 0) return undefined

  const photoIds = photosIn(answers, line.session)
  const party = { name, phone, people, team, answers, photoIds, ...standingOf(changing, parts.includes('people')) }
  const fields = partyFields(signUp.activityId, party)
  const { size } = fields
  const sizes = size === signUp.size ? undefined : { from: signUp.size, to: size }
  return {
    party: { ...fields, seatsEver: tooFewFor(line.session, { ...signUp, ...fields }) },
    staffStep: { at: now, action: 'change', personId: signUp.personId, parts, sizes },
    ...exchanged(signUp.photoIds, photoIds),
    keeping: keepContact(asking.person, corrected(before, input)),
    joining: (after) =>
      parts.includes('people') ? [...heldByOthers(held, after, before), stillPlanned(line.activity)] : [],
  }
}

/** What was left as it was says nothing of what the account has by now. */
const corrected = (before: Contact, { name, phone }: Partial<Contact>) => ({
  name: name === before.name ? undefined : name,
  phone: phone === before.phone ? undefined : phone,
})

const exchanged = (had: readonly string[] = [], has: readonly string[] = []) => ({
  attached: has.filter((id) => !had.includes(id)),
  removed: had.filter((id) => !has.includes(id)),
})

/** The same people keep what they were given, whatever the organiser changed since; others are looked at anew. */
function standingOf({ signUp, line: { activity, session }, input, asking, now }: Changing, areOthers: boolean) {
  const { pools, claims = [], guardianConsentAt } = signUp
  if (!areOthers) return { pools, claims, guardianConsentAt }
  const { people, team, isGuardian } = input
  return {
    pools: poolsFor(session, { people, team, areaPath: asking.person.areaPath }),
    // Also of those who are named no longer: it is forgotten with the others.
    claims: [...new Set([...claims, ...claimsIn({ people, team }, activity, session)])],
    guardianConsentAt: isGuardian && hasChildren(input, session.startsAt) ? now : undefined,
  }
}

type Parts = ReturnType<typeof changedParts>

function refuseUnfit({ signUp, line, input, asking, held, now }: Changing, parts: Parts) {
  const { activity, session, allocation } = line
  const { as, shiftId } = signUp
  const { waiting } = allocation.list
  const place = waiting.findIndex(({ id }) => id === signUp.id)
  const behind = place < 0 ? 0 : waiting.length - place - 1
  const size = sizeOf(input)
  const isLarger = size > signUp.size
  const until = changeUntil(session, signUp, size)
  refuseIfOff(activity, session)
  refuse(whyNotChangeable(session, signUp, { size, behind, now }), { state: signUp.state, until })

  refuseUnasked({ ...input, as, shiftId }, activity, session)
  const own = openedName(signUp)
  const staying = namedIn(openedParty(signUp), own)
  const who = { ...candidateOf(asking.person, held), name: own, ...input, as, shiftId, staying }
  const details = { ...helpful(session, input), ...besideOf(activity, session, who)?.details }
  refuse(whyNotChangedTo(activity, session, who, { parts, isLarger }), details)
  refuseTooLarge({ signUp, session, parts, isLarger }, who)
  // As for newcomers: who is paused takes no seat at once.
  const isSeated = signUp.state === 'confirmed' && as === 'participant'
  if (isLarger && isSeated && asking.pause) throw new Refusal('sign_up_paused', undefined, aboutPause(asking.pause))
}

/** Whoever was too many before, because there were more seats once, may become fewer in steps. */
function refuseTooLarge({ signUp, session, parts, isLarger }: Changed, who: Candidate) {
  if (who.as === 'volunteer' || !parts.includes('people')) return
  const [before, seats] = [seatsEver(session, signUp.pools), seatsEver(session, poolsFor(session, who))]
  if (sizeOf(who) > seats && (isLarger || signUp.size <= before))
    throw new Refusal('party_too_large', undefined, { seats })
}

interface Changed extends Pick<Changing, 'signUp'>, Pick<KnownLine, 'session'> {
  parts: Parts
  isLarger: boolean
}

function refuse(reason: RefusalCode | undefined, details: RefusalDetails) {
  if (reason) throw new Refusal(reason, reason, details)
}

const helpful = (
  { ages, teamSize, questions }: KnownLine['session'],
  { people = [], team, answers = {} }: Changing['input'],
) => ({
  places: twiceIn(people),
  ages,
  teamSize,
  fault: team && teamSize && faultOfTeam(team, teamSize),
  questionIds: questions.filter(({ id, required }) => required && (answers[id] ?? '') === '').map(({ id }) => id),
})
