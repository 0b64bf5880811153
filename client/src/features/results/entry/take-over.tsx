import { results } from '@mulin/shared/results/endpoints'
import { entriesAtMost } from '@mulin/shared/results/result'
import { api } from '../../../api'
import { say } from '../../../platform/toast'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { useAct } from '../../../queries/use-act'
import { Button } from '../../../ui/button'
import type { EntryDraft, Line } from './entry-draft'
import { takenOver } from './taken-over'
import { texts } from './texts'

interface Props {
  place: { activityId: string; sessionId: string }
  draft: Pick<EntryDraft, 'lines' | 'removed'>
  onTake: (lines: Line[]) => void
}

/** Whoever signed up and has a seat, as often as one likes: who came later is added. */
export function TakeOver({ place, draft, onTake }: Props) {
  const { removed = [] } = draft
  const { run, busy, refusal } = useAct(api(results).signedUp, {
    onDone: ({ parties, leftOut }) => {
      const taken = takenOver(draft.lines, parties, removed)
      if (taken.count > 0) onTake(taken.lines)
      say(parties.length === 0 ? texts.nobodySignedUp : texts.takenOver(taken.count, taken.leftOut + leftOut))
    },
  })
  return (
    <>
      <Button icon="people" busy={busy} onPress={() => run({ ...place, limit: entriesAtMost + removed.length })}>
        {texts.takeOver}
      </Button>
      <RefusalStrip refusal={refusal} />
    </>
  )
}
