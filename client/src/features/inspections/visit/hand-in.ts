import type { OutputOf } from '@mulin/shared/endpoint'
import { inspections } from '@mulin/shared/inspections/endpoints'
import { api, type Refused } from '../../../api'
import { patiently } from '../../../queries/patiently'
import { withoutSaid } from './a-problem'
import { isAcknowledged } from './faults'
import { type Outcome, refused, sendProblems } from './send-problems'
import type { Change } from './use-visit'
import type { Problem, Visit } from './visit'

/** Said only of what was not finished before. */
const isDecided: readonly Refused['code'][] = [
  'checklist_incomplete',
  'finding_missing',
  'item_has_finding',
  'not_acknowledged',
  'unit_not_found',
]

type Finished = OutputOf<typeof inspections.finish>

/** Step by step, each under its own request id: whatever was done already is not done twice. */
export async function handIn(visit: Visit, change: Change): Promise<Outcome<Finished>> {
  const begun = await begin(visit, change)
  if (!begun.ok) return begun
  const inspectionId = begun.value
  change({ inspectionId, isStarted: true, isChosen: true })

  const keep = (one: Problem) =>
    change(({ problems }) => ({ problems: problems.map((other) => (sameAs(one)(other) ? one : other)) }))
  const adopt = (one: Problem) => {
    keep(one)
    change((before) => withoutSaid(before, one.requestId))
  }
  const found = await sendProblems(inspectionId, visit.problems, { keep, adopt })
  if (!found.ok) return found
  change(({ problems: all }) => ({ problems: all.map((one) => found.value.find(sameAs(one)) ?? one) }))
  return finish(visit, inspectionId, change)
}

async function finish(visit: Visit, inspectionId: string, change: Change): Promise<Outcome<Finished>> {
  change({ finishSent: true })
  const finished = await patiently(() => api(inspections).finish(finishOf(visit, inspectionId)))
  if (finished.ok) return { ok: true, value: finished.value }
  if (isDecided.includes(finished.code)) change({ finishSent: undefined })
  return refused(finished)
}

const sameAs =
  ({ requestId }: Problem) =>
  (other: Problem) =>
    other.requestId === requestId

async function begin(visit: Visit, change: Change): Promise<Outcome<string>> {
  const { inspectionId, isStarted, siteId, startedAt: at, requestIds, checklist: whole } = visit
  const checklist = { kind: whole.kind, version: whole.version }
  if (inspectionId !== undefined && isStarted) return { ok: true, value: inspectionId }
  const along = cameAlong(visit)
  const { begunWith = along } = visit
  change({ begunWith })
  const answer =
    inspectionId === undefined
      ? await api(inspections).plan({
          requestId: requestIds.start,
          siteId,
          plannedOn: at.slice(0, 10),
          at,
          checklist,
          ...begunWith,
        })
      : await api(inspections).start({ inspectionId, requestId: requestIds.start, at, checklist, along })
  if (answer.ok) return { ok: true, value: answer.value.id }
  // Nothing was begun: who came may be said anew.
  if (!mayHaveArrived.includes(answer.code)) change({ begunWith: undefined })
  return refused(answer)
}

const mayHaveArrived: readonly Refused['code'][] = ['unavailable', 'busy', 'internal']

const cameAlong = ({ teams, unitIds }: Visit) => ({ teams, unitIds })

const finishOf = (visit: Visit, inspectionId: string) => {
  const { requestIds, answers, taught, note, signing } = visit
  const { kind, name, signature, reason, witness } = signing
  const acknowledgement = kind === 'signed' ? { kind, name, signature } : { kind, reason, witness }
  return {
    inspectionId,
    requestId: requestIds.finish,
    along: cameAlong(visit),
    answers,
    taught,
    ...(note !== '' && { note }),
    ...(isToBeSigned(visit) && { acknowledgement, ...saidIn(visit) }),
  }
}

/** Also when only colleagues found something. */
const isToBeSigned = ({ problems, signing }: Visit) => problems.length > 0 || isAcknowledged(signing)

/** Left out where nobody was asked: the signature stands for all of it. */
function saidIn({ said, signing }: Visit) {
  if (!said) return {}
  const each = Object.entries(said).map(([requestId, { kind, words }]) =>
    kind === 'agreed' ? { kind, requestId } : { kind, requestId, words },
  )
  return { said: signing.kind === 'signed' ? each : [] }
}
