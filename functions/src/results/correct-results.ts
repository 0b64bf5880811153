import { type Actor, mayDecideIn } from '@mulin/shared/duties'
import type { results } from '@mulin/shared/results/endpoints'
import { ranked } from '@mulin/shared/results/ranking'
import { areOfTheSame, changesBetween, stillLinked, whyNotCorrectable } from '@mulin/shared/results/writing'
import type { Role } from '@mulin/shared/roles'
import type { UseCase } from '../platform/serve.ts'
import { nameable, withPublicName, withWholeNames } from '../tables/result-names.ts'
import { addCorrection, type KnownEvent, masked, putEvent } from '../tables/results.ts'
import { transact } from '../tables/transact.ts'
import { managedEvent } from './managed-event.ts'
import { refuseUnwritable } from './writable.ts'

type Correct = UseCase<typeof results.correct>
type Call = Parameters<Correct>[0]

/** What was, what is, why, when and in which role stays beside the results. */
export const correctResults: Correct = async (call) => {
  const { input, actor, refuse } = call
  const { about, event, forgetAt } = await managedEvent(input, actor)
  if (!event) throw refuse('results_not_found')
  refuseUnwritable({ ...event, entries: input.entries })
  const { corrected, isNothing } = correction(event, about.areaPath, {
    ...call,
    input: stillLinked(nameable(input, forgetAt <= call.now), withWholeNames(input.activityId, event)),
  })
  if (isNothing && isAnswered(event, call)) return withWholeNames(input.activityId, event)
  const fault = whyNotCorrectable(event, input.version, input.entries)
  if (fault) throw refuse(fault)
  if (isNothing) throw refuse('nothing_to_correct')

  const lost = await transact([
    putEvent(input.activityId, corrected, input.version),
    addCorrection(input.activityId, corrected, actor.personId),
  ])
  if (lost) throw refuse('results_changed')
  return withWholeNames(input.activityId, corrected)
}

/** The results as they become, the correction on top of those before. */
function correction(event: KnownEvent, areaPath: string, { input, actor, now }: Call) {
  const { activityId, reason, fullNames = event.fullNames } = input
  const entries = ranked(input.entries, event.measure)
  const changes = changesBetween(withWholeNames(activityId, event).entries, entries)
  const made = masked({ at: now, by: roleFor(actor, areaPath), reason, changes }, fullNames)
  const corrected: KnownEvent = {
    ...event,
    fullNames,
    entries: entries.map((entry) => withPublicName(activityId, entry, fullNames)),
    corrections: [made, ...event.corrections],
    version: event.version + 1,
  }
  const isAlike = fullNames === event.fullNames && areOfTheSame(event.entries, entries)
  return { corrected, isNothing: changes.length === 0 && isAlike }
}

/** The same call was done already, and only its answer was lost. */
const isAnswered = ({ version, corrections }: KnownEvent, { input }: Call) =>
  version === input.version + 1 && corrections[0]?.reason === input.reason

const roleFor = ({ personId, duties }: Actor, areaPath: string): Role =>
  duties.find((duty) => mayDecideIn({ personId, duties: [duty] }, areaPath))!.role
