import { api } from '../../../api'
import { say } from '../../../platform/toast'
import { useAct } from '../../../queries/use-act'
import { texts } from './texts'
import { results } from '@mulin/shared/results/endpoints'
import type { EventResults } from '@mulin/shared/results/result'

/** What changes when results or a board do. */
export const resultChanges = (activityId: string) => [
  ['managed-results', activityId],
  ['results', activityId],
  ['activity', activityId],
]

/** The three ways in which typed results reach the server. */
export function useSaving(activityId: string, onSaved: (saved: EventResults) => void) {
  const saying = (words: string) => ({
    changes: resultChanges(activityId),
    onDone: (saved: EventResults) => {
      onSaved(saved)
      say(words)
    },
  })
  const write = useAct(api(results).write, saying(texts.saved))
  const publish = useAct(api(results).publish, saying(texts.publishDone))
  const correct = useAct(api(results).correct, saying(texts.corrected))
  return {
    write,
    publish,
    correct,
    busy: write.busy || publish.busy || correct.busy,
    refusal: write.refusal ?? publish.refusal ?? correct.refusal,
  }
}
