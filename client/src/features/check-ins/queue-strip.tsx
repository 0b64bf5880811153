import { useOnline } from '../../platform/online'
import { Button } from '../../ui/button'
import { NoticeStrip } from '../../ui/notice-strip'
import { flush, type useQueue } from './queue'
import { queueTexts as texts } from './queue-texts'

/** What is not at the server yet; nothing when everything is. */
export function QueueStrip({ queue: { waiting, sending } }: { queue: ReturnType<typeof useQueue> }) {
  const online = useOnline()
  if (waiting.length === 0) return null
  if (!online) return <NoticeStrip tone="waiting">{texts.offline(waiting.length)}</NoticeStrip>
  if (sending) return <NoticeStrip>{texts.sending(waiting.length)}</NoticeStrip>
  return (
    <NoticeStrip tone="waiting" act={<Button onPress={flush}>{texts.sendNow}</Button>}>
      {texts.queued(waiting.length)}
    </NoticeStrip>
  )
}
