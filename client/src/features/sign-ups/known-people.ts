import { hasChildren } from '@mulin/shared/sign-ups/guardians'
import { isSamePerson } from '@mulin/shared/sign-ups/named'
import { teamsAtMost } from '@mulin/shared/sign-ups/teams'
import type { TeamSize } from '@mulin/shared/activities/session-rules'
import { addDays, startOf } from '@mulin/shared/times'
import { useState } from 'react'
import * as z from 'zod'
import { now, today } from '../../platform/clock'
import { keptOwn } from '../../platform/own-storage'
import type { Asked } from './asked'
import { forgetAnswersOf, hasAnswersOf } from './last-answers'
import { nobody, PersonDraft, type SignUpDraft } from './sign-up-draft'
import { isTyped, yearOf } from './written'

// Whom somebody signed up before: on their phone only, for they are mostly others.

const KnownTeam = z.object({ name: z.string(), members: z.array(PersonDraft) })
type KnownTeam = z.infer<typeof KnownTeam>

const KnownPeople = z.object({
  /** Later they are dropped, see `dropOldNames`. */
  until: z.string(),
  me: PersonDraft.optional(),
  /** Who came along, the latest first. */
  family: z.array(PersonDraft),
  /** The latest first. */
  teams: z.array(KnownTeam),
  /** What was begun before that is not kept. */
  clearedAt: z.string().optional(),
})
type KnownPeople = z.infer<typeof KnownPeople>

const shelf = keptOwn('known-people', KnownPeople)
const noOne: KnownPeople = { until: '', family: [], teams: [] }

const keptDays = 365
const familyAtMost = 12

/** Whom somebody brought before, until they clear it; with that go the answers of last time. */
export function useKnownPeople(personId: string) {
  const [known, setKnown] = useState(() => shelf.get() ?? noOne)
  const [hasAnswers, setHasAnswers] = useState(() => hasAnswersOf(personId))
  const forget = () => {
    const cleared = { ...noOne, until: untilOf(), clearedAt: now() }
    shelf.set(cleared)
    setKnown(cleared)
    forgetAnswersOf(personId)
    setHasAnswers(false)
  }
  const isKept = hasAnswers || known.me !== undefined || known.family.length > 0 || known.teams.length > 0
  return { known, isKept, forget }
}

const untilOf = () => startOf(addDays(today(), keptDays))

/** Everything was cleared since: a form from before it writes nothing back, unless its owner says so. */
export const isClearedSince = ({ begunAt }: Pick<SignUpDraft, 'begunAt'>) => {
  const { clearedAt } = shelf.get() ?? noOne
  return clearedAt !== undefined && begunAt <= clearedAt
}

/** Whoever signs up, as far as they said it before under that name. */
export function knownAs(name: string): PersonDraft {
  const { me } = shelf.get() ?? noOne
  return me && isSame(me, { ...nobody, name }) ? { ...me, name } : { ...nobody, name }
}

/** For the next time. */
export function rememberPeople(draft: SignUpDraft, asked: Asked) {
  if (isClearedSince(draft)) return
  const before = shelf.get() ?? noOne
  const after = asked.team ? withTeam(before, draft) : asked.people ? withFamily(before, draft) : before
  if (after !== before) shelf.set({ ...after, until: untilOf() })
}

function withFamily(before: KnownPeople, draft: SignUpDraft): KnownPeople {
  const { name, birthYear, alsoMe, others } = draft
  const family = others.filter(isTyped)
  const isSaid = family.length > 0 || (alsoMe && birthYear.trim() !== '')
  if (!isSaid) return before
  const older = before.family.filter((one) => !family.some((other) => isSame(one, other)))
  return {
    ...before,
    ...(alsoMe && { me: withMore({ ...nobody, name, birthYear }, before.me) }),
    family: [...family.map((one) => withMore(one, findIn(before.family, one))), ...older].slice(0, familyAtMost),
  }
}

function withTeam(before: KnownPeople, { name, teamName, members = [] }: SignUpDraft): KnownPeople {
  const team = { name: teamName.trim(), members: members.filter(isTyped) }
  const me = findIn(team.members, { ...nobody, name })
  const known = before.teams.find((one) => one.name === team.name)
  return {
    ...before,
    ...(me && { me: withMore({ ...me, isSubstitute: false }, before.me) }),
    teams: [
      { ...team, members: team.members.map((one) => withMore(one, known && findIn(known.members, one))) },
      ...before.teams.filter((one) => one !== known),
    ].slice(0, teamsAtMost),
  }
}

const findIn = (people: readonly PersonDraft[], person: PersonDraft) => people.find((one) => isSame(one, person))

export const isSame = (one: PersonDraft, other: PersonDraft) => isSamePerson(namedAs(one), namedAs(other), true)

const namedAs = ({ name, birthYear }: PersonDraft) => ({ name, birthYear: yearOf(birthYear), isSelf: false })

/** What was not asked this time is as it was. */
const withMore = (person: PersonDraft, before: PersonDraft | undefined): PersonDraft =>
  before && isSame(before, person)
    ? {
        ...person,
        birthYear: person.birthYear.trim() === '' ? before.birthYear : person.birthYear,
        gender: person.gender ?? before.gender,
        isChild: person.isChild ?? before.isChild,
      }
    : person

/** As the form has it; a year that is not asked for still says who is a child. */
export const asAsked = (person: PersonDraft, { ifChild, at }: Asked): PersonDraft => {
  const birthYear = yearOf(person.birthYear)
  const isChild = birthYear === undefined ? person.isChild : hasChildren({ people: [{ name: '', birthYear }] }, at)
  return { ...person, isChild: ifChild ? isChild : undefined }
}

/** Everybody of it, and room for who is missing in a team of that size. */
export const rosterOf = ({ members }: KnownTeam, { min, substitutes }: TeamSize): PersonDraft[] => [
  ...members.map((member) => (substitutes > 0 ? member : { ...member, isSubstitute: false })),
  ...Array.from({ length: Math.max(0, min - members.length) }, () => nobody),
]
