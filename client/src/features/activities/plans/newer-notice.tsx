import { timeText } from '../../../platform/clock'
import { Button } from '../../../ui/button'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Stack } from '../../../ui/stack'
import type { News } from './newer-plan'
import { newerTexts } from './newer-texts'

interface Props {
  news: News
  onMerge: () => void
  onTakeNewest: () => void
}

/** In the place of saving: nobody saves over what they have not read. */
export const NewerNotice = ({ news, onMerge, onTakeNewest }: Props) => (
  <Stack>
    <NoticeStrip tone="urgent">{wordsOf(news)}</NoticeStrip>
    <Button look="primary" block onPress={onMerge}>
      {newerTexts.merge}
    </Button>
    <Button block onPress={onTakeNewest}>
      {newerTexts.takeNewest}
    </Button>
  </Stack>
)

const shownAtMost = 5

function wordsOf({ at, what, both }: News): string {
  const shown = what.slice(0, shownAtMost)
  const more = what.length > shown.length ? [newerTexts.more(what.length)] : []
  return [
    newerTexts.changed(at && timeText(at), [...shown, ...more]),
    newerTexts.kept,
    both.length > 0 && newerTexts.both(both),
  ]
    .filter(Boolean)
    .join('')
}
