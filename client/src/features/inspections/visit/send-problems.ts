import { inspections } from '@mulin/shared/inspections/endpoints'
import type { Finding } from '@mulin/shared/inspections/inspection'
import { dayOf } from '@mulin/shared/times'
import { api, type Refused } from '../../../api'
import { patiently } from '../../../queries/patiently'
import { carried, idsOf } from '../../../queries/photo-courier'
import type { Problem } from './visit'

export type Trouble = Refused | 'photos_failed'
export type Outcome<V> = { ok: true; value: V } | { ok: false; trouble: Trouble }

export const refused = (trouble: Trouble) => ({ ok: false as const, trouble })

interface Keeping {
  /** Its photos arrived. */
  keep: (problem: Problem) => void
  /** It arrived before, and said something else: that stands. */
  adopt: (problem: Problem) => void
}

/** Photos first, then what was found, each with its number; what is there already is not sent again. */
export async function sendProblems(
  inspectionId: string,
  problems: readonly Problem[],
  keeping: Keeping,
): Promise<Outcome<Problem[]>> {
  const there = problems.filter(({ number }) => number !== undefined)
  const sent = await withPhotos(
    problems.filter(({ number }) => number === undefined),
    keeping,
  )
  if (!sent) return refused('photos_failed')
  const handed = await handInProblems(inspectionId, sent, keeping)
  return handed.ok ? { ok: true, value: [...there, ...handed.value] } : handed
}

/** Undefined when a photo cannot be sent now; those that arrived stay so. */
async function withPhotos(problems: readonly Problem[], { keep }: Keeping): Promise<Problem[] | undefined> {
  const sent: Problem[] = []
  for (const problem of problems) {
    const one = { ...problem, before: await carried(problem.before), after: await carried(problem.after) }
    sent.push(one)
    keep(one)
  }
  return sent.every(({ before, after }) => idsOf(before) && idsOf(after)) ? sent : undefined
}

// The server takes so many in one call.
const atOnce = 10

async function handInProblems(
  inspectionId: string,
  problems: readonly Problem[],
  { adopt }: Keeping,
): Promise<Outcome<Problem[]>> {
  const done: Problem[] = []
  for (let at = 0; at < problems.length; at += atOnce) {
    const some = problems.slice(at, at + atOnce)
    const answer = await patiently(() => send(inspectionId, some))
    if (!answer.ok && answer.code === 'request_id_reused') (await asTheyStand(inspectionId, some)).forEach(adopt)
    if (!answer.ok) return refused(answer)
    done.push(...some.map((problem) => ({ ...problem, number: answer.numbers.get(problem.requestId) })))
  }
  return { ok: true, value: done }
}

/** Those of them that are there, as they were first told. */
async function asTheyStand(inspectionId: string, problems: readonly Problem[]): Promise<Problem[]> {
  const answer = await api(inspections).one({ inspectionId })
  const findings = answer.ok ? answer.value.findings : []
  return problems.flatMap((problem) =>
    findings.filter(({ requestId }) => requestId === problem.requestId).map((finding) => asItStands(problem, finding)),
  )
}

const asItStands = (problem: Problem, finding: Finding): Problem => {
  const { number, itemId, isOfNoItem, categoryId, place, description, outcome, dueAt, note = '' } = finding
  const as = { number, itemId, isOfNoItem, categoryId, place, description, note }
  return { ...problem, ...as, kind: outcome, dueOn: outcome === 'deadline' ? dayOf(dueAt) : '' }
}

/** All of them, or why one is not taken. */
async function send(inspectionId: string, problems: readonly Problem[]) {
  const answer = await api(inspections).addFindings({ inspectionId, findings: problems.map(findingOf) })
  if (!answer.ok) return answer
  const numbers = new Map<string, string>()
  for (const result of answer.value.results) {
    if ('refused' in result) return { ok: false as const, code: result.refused } as Refused
    numbers.set(result.requestId, result.finding.number)
  }
  return { ok: true as const, numbers }
}

const findingOf = ({
  requestId,
  itemId,
  isOfNoItem,
  categoryId = '',
  place,
  description,
  before,
  after,
  kind,
  dueOn,
  note,
  at,
}: Problem) => ({
  requestId,
  itemId,
  isOfNoItem,
  categoryId,
  place,
  description,
  photoIds: idsOf(before) ?? [],
  at,
  action: {
    ...(kind === 'fixed_on_the_spot'
      ? { kind, photoIds: idsOf(after) ?? [] }
      : { kind, ...(dueOn !== '' && { dueOn }) }),
    ...(note.trim() !== '' && { note }),
  },
})
