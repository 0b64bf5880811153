import { openSettings, type Permitted } from '../platform/phone-settings'
import { Button } from './button'
import { NoticeStrip } from './notice-strip'

interface Props {
  outcome: Permitted | undefined
  /** What did not happen without the permission. */
  refused: string
  failed: string
}

/** What the reader refused once, WeChat does not ask again: the way to its settings. Closing the question is no failure. */
export function NotPermitted({ outcome, refused, failed }: Props) {
  if (outcome === 'failed') return <NoticeStrip tone="urgent">{failed}</NoticeStrip>
  if (outcome !== 'refused') return null
  return (
    <NoticeStrip tone="waiting" act={<Button onPress={openSettings}>去打开</Button>}>
      {refused}
    </NoticeStrip>
  )
}
