import type { Session } from '@mulin/shared/activities/activity'
import type { Question } from '@mulin/shared/activities/session-rules'
import { PhotoId } from '@mulin/shared/ids'
import { Refusal } from '@mulin/shared/refusals'
import { asksBirthYears, asksGenders } from '@mulin/shared/sign-ups/asked'
import { hasChildren } from '@mulin/shared/sign-ups/guardians'
import { poolsFor } from '@mulin/shared/sign-ups/pools'
import type { Line } from '@mulin/shared/sign-ups/lines'
import { type Answers, membersOf, type SignedUpParty } from '@mulin/shared/sign-ups/party'
import { newId } from '../platform/ids.ts'
import { changePerson, contactOf, keptForNextTime, nameOf, phoneOf, type StoredPerson } from '../tables/people.ts'

interface Written extends SignedUpParty, Line {
  name?: string | undefined
  phone?: string | undefined
  answers?: Answers | undefined
  isGuardian?: boolean | undefined
  now: string
}

/** With name and phone as written now or kept from last time, and the write that keeps what is new of them. */
export function whoSignsUp(person: StoredPerson, written: Written, session: Session) {
  refuseUnasked(written, session)
  const { name, phone } = contactOf(person, written)
  const { as, shiftId, people, team, answers, now } = written
  const pools = as === 'participant' ? poolsFor(session, { people, team, areaPath: person.areaPath }) : []
  const guardianConsentAt = written.isGuardian && hasChildren(written, session.startsAt) ? now : undefined
  const party = { as, shiftId, people, team, answers, photoIds: photosIn(answers, session), pools, guardianConsentAt }
  return {
    who: { id: newId('sgn'), personId: person.id, name, phone, ...party, signedUpAt: now },
    keeping: keepingOf(person, { name, phone }),
  }
}

/** Undefined without any. */
function photosIn(answers: Answers = {}, { questions }: Session): string[] | undefined {
  const asked = questions.filter(({ kind }) => kind === 'photo')
  const given = asked.flatMap(({ id }) => answers[id] ?? []).map(String)
  return given.length === 0 ? undefined : [...new Set(given)]
}

function keepingOf(person: StoredPerson, { name, phone }: ReturnType<typeof contactOf>) {
  const news = { ...(name !== nameOf(person) && { name }), ...(phone !== phoneOf(person) && { phone }) }
  return Object.keys(news).length > 0 ? [changePerson(person.id, keptForNextTime(person.id, news))] : []
}

/** Personal data that nobody asked for is not taken. */
function refuseUnasked(written: Written, session: Session) {
  const field =
    unaskedShift(written) ??
    unaskedParty(written, session) ??
    unaskedOfMembers(written, session) ??
    unaskedAnswer(written.answers ?? {}, session)
  if (field) throw new Refusal('invalid_input', `${field}: not asked for`, { fields: [field] })
}

const unaskedShift = ({ as, shiftId }: Written) =>
  as === 'participant' && shiftId !== undefined ? 'shiftId' : undefined

function unaskedParty({ as, people, team }: Written, { kind }: Session) {
  const isTeam = kind === 'team' && as === 'participant'
  if (team && !isTeam) return 'team'
  if (people && (isTeam || as === 'volunteer')) return 'people'
}

function unaskedOfMembers(written: Written, session: Session) {
  const members = membersOf(written)
  if (!asksBirthYears(session) && members.some(({ birthYear }) => birthYear !== undefined)) return 'birthYear'
  if (!asksGenders(session) && members.some(({ gender }) => gender !== undefined)) return 'gender'
}

function unaskedAnswer(answers: Answers, { questions }: Session) {
  const asked = new Map(questions.map((question) => [question.id, question]))
  const odd = Object.entries(answers).find(([id, answer]) => !isAsked(answer, asked.get(id)))
  return odd && `answers.${odd[0]}`
}

const isAsked = (answer: string | number, question: Question | undefined) =>
  question !== undefined && answerFits[question.kind](answer, question.options)

const answerFits = {
  text: (answer: string | number) => typeof answer === 'string',
  number: (answer: string | number) => typeof answer === 'number',
  choice: (answer: string | number, options: readonly string[]) => options.includes(String(answer)),
  photo: (answer: string | number) => PhotoId.safeParse(answer).success,
}
