import { inspections } from '@mulin/shared/inspections/endpoints'
import { api, type Refused } from '../../../api'
import { patiently } from '../../../queries/patiently'
import { carried, idsOf } from '../../../queries/photo-courier'
import type { Problem } from './visit'

export type Trouble = Refused | 'photos_failed'
export type Outcome<V> = { ok: true; value: V } | { ok: false; trouble: Trouble }

export const refused = (trouble: Trouble) => ({ ok: false as const, trouble })

/** Photos first, then what was found, each with its number; `keep` is told of each whose photos arrived. */
export async function sendProblems(
  inspectionId: string,
  problems: readonly Problem[],
  keep: (problem: Problem) => void,
): Promise<Outcome<Problem[]>> {
  const sent = await withPhotos(problems, keep)
  return sent ? handInProblems(inspectionId, sent) : refused('photos_failed')
}

/** Undefined when a photo cannot be sent now; those that arrived stay so. */
async function withPhotos(
  problems: readonly Problem[],
  keep: (problem: Problem) => void,
): Promise<Problem[] | undefined> {
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

async function handInProblems(inspectionId: string, problems: readonly Problem[]): Promise<Outcome<Problem[]>> {
  const done: Problem[] = []
  for (let at = 0; at < problems.length; at += atOnce) {
    const some = problems.slice(at, at + atOnce)
    const answer = await patiently(() => send(inspectionId, some))
    if (!answer.ok) return refused(answer)
    done.push(...some.map((problem) => ({ ...problem, number: answer.numbers.get(problem.requestId) })))
  }
  return { ok: true, value: done }
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
