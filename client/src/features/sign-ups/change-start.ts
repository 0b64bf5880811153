import type { Session } from '@mulin/shared/activities/activity'
import type { Person } from '@mulin/shared/people'
import type { Participant, TeamMember } from '@mulin/shared/sign-ups/party'
import type { SignUpDetail } from '@mulin/shared/sign-ups/sign-up'
import { type PersonDraft, type SignUpDraft } from './sign-up-draft'

/** What a sign-up says, as it would be typed. */
export function changeStart(
  signUp: SignUpDetail,
  session: Session,
  me: Person,
): Omit<SignUpDraft, 'requestId' | 'begunAt'> {
  const { activityId, sessionId, shiftId, as, name = '', people = [], team, answers = {} } = signUp
  const asked = new Set(session.questions.map(({ id }) => id))
  const given = Object.entries(answers).filter(([id]) => asked.has(id))
  return {
    personId: me.id,
    activityId,
    sessionId,
    shiftId,
    as,
    another: false,
    name,
    phone: undefined,
    ...whoTakesPart(people, name),
    isGuardian: signUp.guardianConsentAt !== undefined,
    teamName: team?.name ?? '',
    members: team?.members.map(typed),
    answers: Object.fromEntries(given.map(([id, answer]) => [id, String(answer)])),
    photos: {},
  }
}

/** Nobody named is whoever signed up. */
function whoTakesPart(people: readonly Participant[], ownName: string) {
  const [first, ...others] = people.map(typed)
  if (!first) return { alsoMe: true, birthYear: '', others: [] }
  const isMe = first.name === ownName && (others.length > 0 || first.birthYear !== '')
  return isMe
    ? { alsoMe: true, birthYear: first.birthYear, others }
    : { alsoMe: false, birthYear: '', others: [first, ...others] }
}

const typed = (person: Participant | TeamMember): PersonDraft => ({
  name: person.name,
  birthYear: String(person.birthYear ?? ''),
  gender: person.gender,
  isChild: person.isChild,
  isSubstitute: 'isSubstitute' in person && person.isSubstitute,
})
