import type { Question } from '@mulin/shared/activities/session-rules'
import type { Person } from '@mulin/shared/people'
import { hasChildren } from '@mulin/shared/sign-ups/guardians'
import type { Answers, Participant, SignedUpParty, Team } from '@mulin/shared/sign-ups/party'
import type { SignUpDetail } from '@mulin/shared/sign-ups/sign-up'
import type { Asked } from './asked'
import type { PersonDraft, SignUpDraft } from './sign-up-draft'

// What was typed, as the API takes it.

export const isTyped = ({ name, birthYear }: PersonDraft) => name.trim() !== '' || birthYear.trim() !== ''

/** Undefined when it is no year. */
export const yearOf = (typed: string) => (/^\d{4}$/.test(typed.trim()) ? Number(typed) : undefined)

/** Only what the session asks for. Alone and with nothing asked, whoever signs up is meant. */
export function partyOf(draft: SignUpDraft, asked: Asked): SignedUpParty {
  if (asked.team) return { team: teamOf(draft, asked) }
  if (!asked.people) return {}
  const me = personOf({ name: draft.name, birthYear: draft.birthYear, isSubstitute: false }, asked)
  const people = [...(draft.alsoMe ? [me] : []), ...draft.others.map((other) => personOf(other, asked))]
  const isOnlyMe = draft.alsoMe && people.length === 1 && me.birthYear === undefined
  return isOnlyMe || people.length === 0 ? {} : { people }
}

export const teamOf = ({ teamName, members = [] }: SignUpDraft, asked: Asked): Team => ({
  name: teamName.trim(),
  members: members
    .filter(isTyped)
    .map((member, index) => ({ ...personOf(member, asked), isSubstitute: index > 0 && member.isSubstitute })),
})

export function personOf(person: PersonDraft, asked: Asked): Participant {
  const year = yearIn(person, asked)
  const { name, gender, isChild } = person
  return {
    name: name.trim(),
    ...(year !== undefined && { birthYear: year }),
    ...(asked.genders && gender && { gender }),
    ...(asked.ifChild && year === undefined && isChild && { isChild }),
  }
}

/** As far as it is asked for and typed. */
export const yearIn = ({ birthYear }: Pick<PersonDraft, 'birthYear'>, { birthYears }: Asked) =>
  birthYears && yearOf(birthYear)

/** As far as what is asked for says it. */
export const bringsChildren = (draft: SignUpDraft, asked: Asked): boolean =>
  hasChildren(partyOf(draft, asked), asked.at)

function answersOf({ answers, photos }: SignUpDraft, questions: readonly Question[]): Answers | undefined {
  const given = questions.flatMap(({ id, kind }) => {
    const answer = (kind === 'photo' && photos[id]?.[0]?.photoId) || (answers[id] ?? '').trim()
    return answer === '' ? [] : [[id, kind === 'number' ? Number(answer) : answer] as const]
  })
  return given.length === 0 ? undefined : Object.fromEntries(given)
}

/** A name or phone that did not change is not sent again. */
export function sentAs(draft: SignUpDraft, { name: known }: Pick<Person, 'name'>, asked: Asked) {
  const { requestId, activityId, sessionId = '', shiftId, as, another, name, phone } = draft
  const { people, team } = partyOf(draft, asked)
  return {
    requestId,
    activityId,
    sessionId,
    as,
    shiftId: as === 'volunteer' ? shiftId : undefined,
    phone,
    name: name.trim() === known ? undefined : name,
    people: people && [...people],
    team,
    another: another || undefined,
    answers: answersOf(draft, asked.questions),
    isGuardian: bringsChildren(draft, asked) ? draft.isGuardian : undefined,
  }
}

/** What is changed of a sign-up: the rest is as it was read. */
export function changeAs(draft: SignUpDraft, { id, version, name: known }: SignUpDetail, asked: Asked) {
  const { requestId, name, phone, isGuardian } = draft
  const { people, team } = partyOf(draft, asked)
  return {
    signUpId: id,
    version,
    requestId,
    name: name.trim() === known ? undefined : name,
    phone,
    people: people && [...people],
    team,
    answers: answersOf(draft, asked.questions),
    isGuardian: bringsChildren(draft, asked) ? isGuardian : undefined,
  }
}
