import type { Activity } from '@mulin/shared/activities/activity'
import { NoticeStrip } from '../../../ui/notice-strip'
import { TextArea } from '../../../ui/text-field'
import { toldOf } from './changes'
import { type PlanDraft, revisionOf } from './plan-draft'
import { planTexts } from './plan-texts'

interface Props {
  activity: Activity
  draft: PlanDraft
  error: string | undefined
  onChange: (changes: Partial<PlanDraft>) => void
}

/** Before a change of what people know is saved: what they will be told, and why it is changed. */
export function ChangeNotice({ activity, draft, error, onChange }: Props) {
  const { what, people, isToldToAsking } = toldOf(activity, revisionOf(draft, activity.type))
  return (
    <>
      {(people > 0 || isToldToAsking) && (
        <NoticeStrip tone="waiting" icon="bell">
          {planTexts.willTell(what, people, isToldToAsking)}
        </NoticeStrip>
      )}
      <TextArea
        label={planTexts.changeReason}
        optional={error === undefined}
        maxLength={200}
        value={draft.reason}
        error={error}
        onChange={(reason) => onChange({ reason })}
      />
    </>
  )
}
