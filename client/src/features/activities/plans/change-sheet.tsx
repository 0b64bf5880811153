import type { Activity } from '@mulin/shared/activities/activity'
import type { ReactNode } from 'react'
import { Button } from '../../../ui/button'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Sheet } from '../../../ui/sheet'
import { TextArea } from '../../../ui/text-field'
import { toldOf } from './changes'
import { type PlanDraft, revisionOf } from './plan-draft'
import { planTexts } from './plan-texts'
import type { usePlan } from './use-plan'

interface Props {
  activity: Activity
  plan: ReturnType<typeof usePlan>
  /** Why it was not saved. */
  trouble: ReactNode
}

/** Before a change of what people know is saved: what they will be told, and why it is changed. */
export function ChangeSheet({ activity, plan, trouble }: Props) {
  const { draft, change, busy, asking } = plan
  const bar = (
    <Button look="primary" block busy={busy} onPress={asking.saveSo}>
      {planTexts.saveSo}
    </Button>
  )
  return (
    <Sheet open title={planTexts.saveChanges} onClose={asking.close} bar={bar}>
      <WhoIsTold activity={activity} draft={draft} />
      <TextArea
        label={planTexts.changeReason}
        optional={asking.error === undefined}
        maxLength={200}
        value={draft.reason}
        error={asking.error}
        onChange={(reason) => change({ reason })}
      />
      {trouble}
    </Sheet>
  )
}

function WhoIsTold({ activity, draft }: { activity: Activity; draft: PlanDraft }) {
  const { what, people, isToldToAsking } = toldOf(activity, revisionOf(draft, activity.type))
  if (people === 0 && !isToldToAsking) return null
  return (
    <NoticeStrip tone="waiting" icon="bell">
      {planTexts.willTell(what, people, isToldToAsking)}
    </NoticeStrip>
  )
}
