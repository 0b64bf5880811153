import { dateText } from '../../../platform/clock'
import { go } from '../../../platform/navigation'
import { Button } from '../../../ui/button'
import { NoticeStrip } from '../../../ui/notice-strip'
import { texts } from './texts'
import { useMyAbsences } from './use-my-absences'

/** Said before somebody fills in a form that would bring no seat. */
export function PauseAhead() {
  const { value } = useMyAbsences()
  if (!value?.pausedUntil) return null
  return (
    <NoticeStrip
      tone="waiting"
      act={
        <Button look="plain" onPress={() => go('myAbsences')}>
          {texts.mine}
        </Button>
      }
    >
      {texts.pausedHere(dateText(value.pausedUntil))}
    </NoticeStrip>
  )
}
