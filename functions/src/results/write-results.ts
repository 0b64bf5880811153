import { ranked } from '@mulin/shared/results/ranking'
import type { results } from '@mulin/shared/results/endpoints'
import { isAlreadyWritten, stillLinked, whyNotDraftable } from '@mulin/shared/results/writing'
import type { UseCase } from '../platform/serve.ts'
import { nameable, withPublicName, withWholeNames } from '../tables/result-names.ts'
import { type KnownEvent, putEvent } from '../tables/results.ts'
import { transact } from '../tables/transact.ts'
import { eventOn } from './managed-event.ts'
import { refuseUnwritable } from './writable.ts'

export const writeResults: UseCase<typeof results.write> = async ({ input, actor, now, refuse }) => {
  const { activityId, sessionId: _, version, ...given } = input
  refuseUnwritable(given)
  const { about, event, forgetAt } = await eventOn(input, actor)
  const known = event && withWholeNames(activityId, event)
  const draft = stillLinked(nameable(given, forgetAt <= now), known)
  if (known?.state === 'draft' && isAlreadyWritten(known, draft)) return known
  const fault = whyNotDraftable(known, version)
  if (fault) throw refuse(fault)

  const entries = ranked(draft.entries, draft.measure)
  const written: KnownEvent = {
    ...about,
    ...draft,
    state: 'draft',
    entries: entries.map((entry) => withPublicName(activityId, entry, draft.fullNames)),
    corrections: [],
    version: version + 1,
  }
  const lost = await transact([putEvent(activityId, written, version)])
  if (lost) throw refuse('results_changed')
  return { ...written, entries }
}
