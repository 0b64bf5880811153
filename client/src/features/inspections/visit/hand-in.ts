import type { Inspection } from '@mulin/shared/inspections/inspection'
import { api, type Refused } from '../../../api'
import { patiently } from '../../../queries/patiently'
import { carried, idsOf } from '../../../queries/photo-courier'
import type { Change } from './use-visit'
import type { Problem, Visit } from './visit'

export type Trouble = Refused | 'photos_failed'
type Outcome<V> = { ok: true; value: V } | { ok: false; trouble: Trouble }

const refused = (trouble: Trouble) => ({ ok: false as const, trouble })

/** Step by step, each under its own request id: whatever was done already is not done twice. */
export async function handIn(visit: Visit, change: Change): Promise<Outcome<Inspection>> {
  const begun = await begin(visit)
  if (!begun.ok) return begun
  const inspectionId = begun.value
  change({ inspectionId, isStarted: true })

  const problems = await withPhotos(visit.problems, change)
  if (!problems) return refused('photos_failed')
  const found = await handInProblems(inspectionId, problems)
  if (!found.ok) return found
  change(({ problems: all }) => ({ problems: all.map((one) => found.value.find(sameAs(one)) ?? one) }))
  const finished = await patiently(() => api.inspections.finish(finishOf(visit, inspectionId)))
  return finished.ok ? { ok: true, value: finished.value } : refused(finished)
}

const sameAs =
  ({ requestId }: Problem) =>
  (other: Problem) =>
    other.requestId === requestId

async function begin(visit: Visit): Promise<Outcome<string>> {
  const { inspectionId, isStarted, siteId, startedAt: at, teams, unitIds, requestIds } = visit
  if (inspectionId !== undefined && isStarted) return { ok: true, value: inspectionId }
  const answer =
    inspectionId === undefined
      ? await api.inspections.plan({
          requestId: requestIds.start,
          siteId,
          plannedOn: at.slice(0, 10),
          at,
          teams,
          unitIds,
        })
      : await api.inspections.start({ inspectionId, requestId: requestIds.start, at })
  return answer.ok ? { ok: true, value: answer.value.id } : refused(answer)
}

/** Undefined when a photo cannot be sent now; those that arrived stay so. */
async function withPhotos(problems: readonly Problem[], change: Change): Promise<Problem[] | undefined> {
  const sent: Problem[] = []
  for (const problem of problems) {
    const one = { ...problem, before: await carried(problem.before), after: await carried(problem.after) }
    sent.push(one)
    change((visit) => ({ problems: visit.problems.map((other) => (sameAs(one)(other) ? one : other)) }))
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
  const answer = await api.inspections.addFindings({ inspectionId, findings: problems.map(findingOf) })
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
  categoryId = '',
  place,
  description,
  before,
  after,
  kind,
  dueOn,
  at,
}: Problem) => ({
  requestId,
  ...(itemId !== undefined && { itemId }),
  categoryId,
  place,
  description,
  photoIds: idsOf(before) ?? [],
  at,
  action:
    kind === 'fixed_on_the_spot' ? { kind, photoIds: idsOf(after) ?? [] } : { kind, ...(dueOn !== '' && { dueOn }) },
})

const finishOf = ({ requestIds, answers, taught, note, problems, signing }: Visit, inspectionId: string) => {
  const { kind, name, signature, reason, witness } = signing
  const said = kind === 'signed' ? { kind, name, signature } : { kind, reason, witness }
  return {
    inspectionId,
    requestId: requestIds.finish,
    answers,
    taught,
    ...(note !== '' && { note }),
    ...(problems.length > 0 && { acknowledgement: said }),
  }
}
