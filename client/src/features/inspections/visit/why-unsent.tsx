import { useOnline } from '../../../platform/online'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { Button } from '../../../ui/button'
import { NoticeStrip } from '../../../ui/notice-strip'
import type { Trouble } from './send-problems'
import { texts } from './texts'

interface Props {
  trouble: Trouble | undefined
  unsent: boolean
  onAsAnother?: () => void
}

/** Why it is still on the phone, and what can be done about it. */
export function WhyUnsent({ trouble, unsent, onAsAnother }: Props) {
  const online = useOnline()
  if (online && !isCutOff(trouble)) return <WhyRefused trouble={trouble} {...(onAsAnother && { onAsAnother })} />
  return unsent ? (
    <NoticeStrip tone="waiting" icon="wifi-off">
      {texts.kept}
    </NoticeStrip>
  ) : null
}

const isCutOff = (trouble: Trouble | undefined) => trouble !== 'photos_failed' && trouble?.code === 'unavailable'

function WhyRefused({ trouble, onAsAnother }: Omit<Props, 'unsent'>) {
  if (trouble === 'photos_failed') return <NoticeStrip tone="urgent">{texts.photosFailed}</NoticeStrip>
  if (trouble?.code !== 'inspection_moved_on' || !onAsAnother) return <RefusalStrip refusal={trouble} />
  return (
    <NoticeStrip tone="urgent" act={<Button onPress={onAsAnother}>{texts.asAnother}</Button>}>
      {texts.movedOn}
    </NoticeStrip>
  )
}
