import { Button } from '../../../ui/button'
import { CopyButton } from '../../../ui/copy-button'
import { NoticeStrip } from '../../../ui/notice-strip'
import { lostWords } from './lost-race'
import type { Overtaken, Saying } from './saying'
import { texts } from './overtaken-texts'

interface Props {
  of: Overtaken | undefined
  /** What was typed. */
  words: string
}

/** Who was faster, in the sheet whose words are all there still: to be sent anew, or else to be taken along. */
export function OvertakenStrip({ of, words }: Props) {
  const lost = of && lostWords(of.hazard)
  if (!lost) return null
  const { canStill } = of
  const copy = !canStill && words.trim() !== '' && <CopyButton of={words}>{texts.copyWords}</CopyButton>
  return (
    <NoticeStrip tone="urgent" act={copy || undefined}>
      {`${lost}${canStill ? texts.stillPossible : texts.noMorePossible}`}
    </NoticeStrip>
  )
}

/** In place of a button that would be refused again; undefined where it can be pressed. */
export const insteadOf = ({ overtaken, onClose }: Saying) =>
  overtaken && !overtaken.canStill ? (
    <Button block onPress={onClose}>
      {texts.seen}
    </Button>
  ) : undefined

/** What the button says. */
export const yesOf = ({ overtaken }: Saying, yes: string) => (overtaken ? texts.again : yes)
