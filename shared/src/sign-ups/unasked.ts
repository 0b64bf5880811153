import type { Activity, Session } from '../activities/activity.ts'
import type { Question } from '../activities/session-rules.ts'
import { PhotoId } from '../ids.ts'
import { asksBirthYears, asksGenders, asksIfChild } from './asked.ts'
import type { Line } from './lines.ts'
import { type Answers, membersOf, type SignedUpParty } from './party.ts'

interface Written extends SignedUpParty, Line {
  answers?: Answers | undefined
}

/** Personal data that nobody asked for is not taken: the first field with some, or undefined. */
export const unaskedIn = (written: Written, activity: Activity, session: Session): string | undefined =>
  unaskedShift(written) ??
  unaskedParty(written, session) ??
  unaskedOfMembers(written, activity, session) ??
  unaskedAnswer(written.answers ?? {}, session)

const unaskedShift = ({ as, shiftId }: Written) =>
  as === 'participant' && shiftId !== undefined ? 'shiftId' : undefined

function unaskedParty({ as, people, team }: Written, { kind }: Session) {
  const isTeam = kind === 'team' && as === 'participant'
  if (team && !isTeam) return 'team'
  if (people && (isTeam || as === 'volunteer')) return 'people'
}

function unaskedOfMembers(written: Written, activity: Activity, session: Session) {
  const members = membersOf(written)
  if (!asksBirthYears(activity, session) && members.some(({ birthYear }) => birthYear !== undefined)) return 'birthYear'
  if (!asksGenders(session) && members.some(({ gender }) => gender !== undefined)) return 'gender'
  if (!asksIfChild(activity, session) && members.some(({ isChild }) => isChild !== undefined)) return 'isChild'
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

/** The photos among the answers; undefined without any. */
export function photosIn(answers: Answers = {}, { questions }: Pick<Session, 'questions'>): string[] | undefined {
  const asked = questions.filter(({ kind }) => kind === 'photo')
  const given = asked.flatMap(({ id }) => answers[id] ?? []).map(String)
  return given.length === 0 ? undefined : [...new Set(given)]
}
