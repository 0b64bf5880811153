import { useOnline } from '../../../platform/online'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { NoticeStrip } from '../../../ui/notice-strip'
import type { Trouble } from './send-problems'
import { texts } from './texts'

/** Why it is still on the phone. */
export function WhyUnsent({ trouble, unsent }: { trouble: Trouble | undefined; unsent: boolean }) {
  const online = useOnline()
  if (!online || (trouble !== 'photos_failed' && trouble?.code === 'unavailable'))
    return unsent ? (
      <NoticeStrip tone="waiting" icon="wifi-off">
        {texts.kept}
      </NoticeStrip>
    ) : null
  if (trouble === 'photos_failed') return <NoticeStrip tone="urgent">{texts.photosFailed}</NoticeStrip>
  return <RefusalStrip refusal={trouble} />
}
