import type { Hazard } from '@mulin/shared/hazards/hazard'
import { timeText } from '../../../platform/clock'
import { NoticeStrip } from '../../../ui/notice-strip'
import { texts } from './extension-texts'

interface Props {
  hazard: Pick<Hazard, 'extension' | 'handler'>
}

/** Who asks for more time, until when and why. */
export const askedWords = ({ extension, handler }: Props['hazard']) =>
  extension && texts.asks(handler?.name ?? texts.handler, timeText(extension.dueAt), extension.reason)

/** The same where it is decided. */
export function AskedForMore({ hazard }: Props) {
  const words = askedWords(hazard)
  return words ? <NoticeStrip tone="waiting">{words}</NoticeStrip> : null
}
