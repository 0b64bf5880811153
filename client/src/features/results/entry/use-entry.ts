import type { ManagedEvent } from '@mulin/shared/results/managed'
import type { Measure } from '@mulin/shared/results/result'
import { useState } from 'react'
import { useDraft } from '../../../platform/use-draft'
import { draftOf, EntryDraft, type EntryFaults, faultsOf, isFine, resultsOf } from './entry-draft'
import { useSaving } from './use-saving'

const noFaults: EntryFaults = { lines: {} }

/** Typing the results of one session. What was typed stays on the device until the server has it. */
export function useEntry(activityId: string, event: ManagedEvent, usual: Measure) {
  const { draft, change, ...standing } = useEntryDraft(event, usual)
  const [tried, setTried] = useState(false)
  const saving = useSaving(activityId, (saved) => {
    setTried(false)
    change(draftOf(saved, usual))
  })
  const faults = faultsOf(draft)
  const place = { activityId, sessionId: event.sessionId }
  const isReady = () => {
    setTried(true)
    return isFine(faults)
  }
  const save = async () =>
    isReady() ? saving.write.run({ ...place, ...resultsOf(draft), version: draft.version }) : undefined
  const publish = async () => {
    const saved = draft.isTouched || draft.version === 0 ? await save() : { ok: true as const, value: draft }
    return saved?.ok ? saving.publish.run({ ...place, version: saved.value.version }) : saved
  }
  const correct = async (reason: string) => {
    const { entries, fullNames } = resultsOf(draft)
    return saving.correct.run({ ...place, entries, fullNames, reason, version: draft.version })
  }

  return {
    ...standing,
    place,
    draft,
    isReady,
    save,
    publish,
    correct,
    change: (changed: Partial<EntryDraft>) => change({ ...draft, ...changed, isTouched: true }),
    isPublished: event.results?.state === 'published',
    faults: tried ? faults : noFaults,
    busy: saving.busy,
    refusal: saving.refusal,
  }
}

export type Entering = ReturnType<typeof useEntry>

/** What is typed here, or what the server knows when nothing is. */
function useEntryDraft({ sessionId, results }: ManagedEvent, usual: Measure) {
  const known = draftOf(results, usual)
  const { draft: kept, change } = useDraft(`results:${sessionId}`, EntryDraft, () => known)
  const isBehind = kept.version < known.version
  return {
    draft: isBehind && !kept.isTouched ? known : kept,
    change,
    /** Somebody else saved something newer than what is typed here. */
    isStale: isBehind && kept.isTouched,
    takeNewest: () => change(known),
  }
}
