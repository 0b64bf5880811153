import { useOnline } from '../../../platform/online'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { Button } from '../../../ui/button'
import { NoticeStrip } from '../../../ui/notice-strip'
import type { Trouble } from './send-problems'
import { texts } from './texts'

interface Props {
  trouble: Trouble | undefined
  unsent: boolean
  /** That it is on the phone. */
  kept?: string
  /** What can be done where the inspection is over by now. */
  tooLate?: TooLate
}

interface TooLate {
  what: string
  act: string
  onAct: () => void
  /** By what it is known, beside that it moved on. */
  also?: 'inspection_not_found'
}

/** Why it is still on the phone, and what can be done about it. */
export function WhyUnsent({ trouble, unsent, kept = texts.kept, tooLate }: Props) {
  const online = useOnline()
  if (online && !isCutOff(trouble)) return <WhyRefused trouble={trouble} {...(tooLate && { tooLate })} />
  return unsent ? (
    <NoticeStrip tone="waiting" icon="wifi-off">
      {kept}
    </NoticeStrip>
  ) : null
}

const isCutOff = (trouble: Trouble | undefined) => trouble !== 'photos_failed' && trouble?.code === 'unavailable'

const isTooLate = (trouble: Exclude<Trouble, string> | undefined, { also }: TooLate) =>
  trouble !== undefined && (trouble.code === 'inspection_moved_on' || trouble.code === also)

function WhyRefused({ trouble, tooLate }: Pick<Props, 'trouble' | 'tooLate'>) {
  if (trouble === 'photos_failed') return <NoticeStrip tone="urgent">{texts.photosFailed}</NoticeStrip>
  if (trouble?.details?.['writtenBefore'] === true)
    return <NoticeStrip tone="waiting">{texts.writtenBefore}</NoticeStrip>
  if (!tooLate || !isTooLate(trouble, tooLate)) return <RefusalStrip filled refusal={trouble} />
  return (
    <NoticeStrip tone="urgent" act={<Button onPress={tooLate.onAct}>{tooLate.act}</Button>}>
      {tooLate.what}
    </NoticeStrip>
  )
}
