import type { RosterRow } from '@mulin/shared/check-ins/check-in'
import { seatsUsed, turnoutOf } from '@mulin/shared/check-ins/turnout'
import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { api } from '../../api'
import { now } from '../../platform/clock'
import { useAnswer } from '../../queries/use-answer'
import { signUpIdIn } from './codes'
import { keepRoster, keptRoster, type Roster } from './kept-rosters'
import type { Answered, Entry } from './queue'

interface Where {
  activityId: string
  sessionId: string
}

/** The list as it was read last; without a network the one kept on the phone. */
export function useRoster(where: Where) {
  const asked = useAnswer(['roster', where.activityId, where.sessionId], () => readRoster(where), {
    when: where.sessionId !== '',
  })
  const last = asked.refusal?.code === 'unavailable' ? keptRoster(where.sessionId) : undefined
  return { ...asked, value: asked.value ?? last, isOld: asked.refusal?.code === 'unavailable' }
}

async function readRoster(where: Where) {
  const rows: RosterRow[] = []
  let after: string | undefined
  for (;;) {
    const answer = await api(checkIns).roster({ ...where, after })
    if (!answer.ok) return answer
    const { next, rows: more, ...session } = answer.value
    rows.push(...more)
    after = next
    if (after === undefined)
      return { ok: true as const, value: keepRoster({ ...session, ...where, rows, readAt: now() }) }
  }
}

export interface Line extends RosterRow {
  isThere: boolean
  /** Known on this phone only. */
  waiting?: Entry
}

// The list's index may be so far behind what the server answered.
const behindMs = 10_000

/** The list with what this phone knows besides: answers since it was read, and what still waits to be sent. */
export function linesOf({ rows, readAt }: Roster, answered: readonly Answered[], waiting: readonly Entry[]): Line[] {
  const since = new Date(Date.parse(readAt) - behindMs).toISOString()
  const news = new Map(
    answered.flatMap(({ answer, answeredAt }) =>
      answer.signUp && answeredAt >= since ? [[answer.signUp.id, answer.signUp] as const] : [],
    ),
  )
  const here = new Map(waiting.map((entry) => [signUpIdIn(entry.scan), entry]))
  return rows.map((row) => lineOf({ ...row, ...newsOf(news.get(row.id)) }, here.get(row.id)))
}

const newsOf = (known: Answered['answer']['signUp']) =>
  known && {
    state: known.state,
    checkedInAt: known.checkedInAt,
    checkedOutAt: known.checkedOutAt,
    turnout: known.turnout,
  }

function lineOf(row: RosterRow, waiting: Entry | undefined): Line {
  if (!waiting) return { ...row, isThere: row.state === 'attended' }
  const { kind, at, missing } = waiting.scan
  const time = kind === 'in' ? { checkedInAt: row.checkedInAt ?? at } : { checkedOutAt: at }
  const said = missing && turnoutOf(partyOf(row), missing, at)
  return { ...row, ...time, turnout: said ?? row.turnout, isThere: true, waiting }
}

const partyOf = ({ people = [] }: RosterRow) => people.map((name) => ({ name }))

/** Who of those that are there did not come along. */
export const missingIn = ({ people = [], turnout }: Line) =>
  people.filter((_, place) => turnout?.missing.includes(place))

/** Family name or given name, also of who comes along, or the last digits of the phone. */
export const isFound = ({ name, phoneMasked, teamName = '', people = [] }: Line, words: string) =>
  [name, teamName, ...people].some((text) => text.includes(words)) || phoneMasked.endsWith(words)

/** People, not sign-ups: a family counts as many. A team counts as one. */
export const countOf = (lines: readonly Line[], counted: (line: Line) => number = ({ size }) => size) =>
  lines.reduce((sum, line) => sum + counted(line), 0)
export const thereOf = (line: Line) => (line.isThere ? seatsUsed(line) : 0)
export const stillToComeOf = (line: Line) => line.size - thereOf(line)
