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
  /** Its photos arrived, or itself. */
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
  keeping: Keeping,
): Promise<Outcome<Problem[]>> {
  const done: Problem[] = []
  for (let at = 0; at < problems.length; at += atOnce) {
    const some = problems.slice(at, at + atOnce)
    const answer = await patiently(() => send(inspectionId, some))
    const numbered = some.flatMap((problem) => withNumber(problem, answer.numbers?.get(problem.requestId)))
    numbered.forEach(keeping.keep)
    if (!answer.ok) return adopted(inspectionId, some, answer, keeping)
    done.push(...numbered)
  }
  return { ok: true, value: done }
}

const withNumber = (problem: Problem, number: string | undefined) =>
  number === undefined ? [] : [{ ...problem, number }]

type Taken = { numbers?: ReadonlyMap<string, string>; reused?: readonly string[] }

/** All of them, or why one is not taken; `numbers` of those that are there all the same. */
async function send(inspectionId: string, problems: readonly Problem[]): Promise<({ ok: true } | Refused) & Taken> {
  const answer = await api(inspections).addFindings({ inspectionId, findings: problems.map(findingOf) })
  if (!answer.ok) return answer
  const { results } = answer.value
  const refusals = results.flatMap((result) => ('refused' in result ? result : []))
  const numbers = new Map(
    results.flatMap((result) => ('finding' in result ? [[result.requestId, result.finding.number] as const] : [])),
  )
  const reused = refusals.filter(isReused).map(({ requestId }) => requestId)
  const first = refusals.find((one) => !isReused(one)) ?? refusals[0]
  return first ? { ok: false, code: first.refused, numbers, reused } : { ok: true, numbers }
}

const isReused = ({ refused: code }: { refused: string }) => code === 'request_id_reused'

/** What arrived before with other words is taken over as it stands (`writtenBefore`), or why that is not known. */
async function adopted(
  inspectionId: string,
  problems: readonly Problem[],
  refusal: Refused & Taken,
  { adopt }: Keeping,
): Promise<Outcome<Problem[]>> {
  if (refusal.code !== 'request_id_reused') return refused(refusal)
  const answer = await api(inspections).one({ inspectionId })
  if (!answer.ok) return refused(answer)
  const there = answer.value.findings.flatMap((finding) => {
    const problem = problems.find(({ requestId }) => requestId === finding.requestId)
    return problem && refusal.reused?.includes(problem.requestId) ? [asItStands(problem, finding)] : []
  })
  there.forEach(adopt)
  return refused({ ...refusal, details: { writtenBefore: there.length > 0 } })
}

const asItStands = (problem: Problem, finding: Finding): Problem => {
  const { number, itemId, isOfNoItem, categoryId, place, description, outcome, dueAt, note = '' } = finding
  const as = { number, itemId, isOfNoItem, categoryId, place, description, note }
  return { ...problem, ...as, kind: outcome, dueOn: outcome === 'deadline' ? dayOf(dueAt) : '' }
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
