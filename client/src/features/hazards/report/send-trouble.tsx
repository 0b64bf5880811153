import type { Refused } from '../../../api'
import { go } from '../../../platform/navigation'
import { useOnline } from '../../../platform/online'
import { besideFields, wordsFor } from '../../../refusal-words'
import type { DraftPhoto } from '../../../queries/photo-courier'
import { Button } from '../../../ui/button'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Row, Stack } from '../../../ui/stack'
import { outdatedAnswer } from './send-report'
import { texts } from './texts'
import type { Trouble } from './use-send-report'

interface Props {
  trouble: Trouble | undefined
  photos: readonly DraftPhoto[]
  /** Sends it as another report. */
  onAnew: () => void
}

/** Why it was not sent, and what becomes of it. */
export function SendTrouble({ trouble, photos, onAnew }: Props) {
  const online = useOnline()
  if (trouble === undefined) return null
  if (trouble === 'photos_failed')
    return online ? <NoticeStrip tone="urgent">{texts.photosFailed}</NoticeStrip> : <KeptForLater />
  if (trouble.code === 'unavailable') return <KeptForLater />
  return arrivedBefore(trouble) ? (
    <SentBefore hazardId={trouble.details?.['hazardId']} onAnew={onAnew} />
  ) : (
    <NoticeStrip tone="urgent">{wordsOf(trouble, photos)}</NoticeStrip>
  )
}

/** Sending it once more would change nothing: it is looked at, or becomes another report. */
export const arrivedBefore = (trouble: Trouble | undefined): trouble is Refused =>
  typeof trouble === 'object' && trouble.code === 'request_id_reused'

const KeptForLater = () => (
  <NoticeStrip tone="waiting" icon="wifi-off">
    {texts.keptForLater}
  </NoticeStrip>
)

/** The answer was lost, and the draft says something else by now: both stay. */
const SentBefore = ({ hazardId, onAnew }: { hazardId: unknown; onAnew: () => void }) => (
  <Stack gap="close">
    <NoticeStrip tone="waiting">{texts.sentBefore}</NoticeStrip>
    <Row>
      {typeof hazardId === 'string' ? (
        <Button onPress={() => go('hazard', { hazardId })}>{texts.seeThatOne}</Button>
      ) : (
        <Button onPress={() => go('myHazards')}>{texts.seeMine}</Button>
      )}
      <Button onPress={onAnew}>{texts.sendAnew}</Button>
    </Row>
  </Stack>
)

function wordsOf(refusal: Refused, photos: readonly DraftPhoto[]): string {
  if (refusal.code === 'photo_refused') return texts.photoRefused(nameOf(refusal, photos))
  if (outdatedAnswer(refusal) !== undefined) return texts.answersTooLong
  const { what, next } = wordsFor(refusal.code, besideFields)
  return `${what}${next}`
}

/** `照片 2`, when the server says which one. */
function nameOf({ details }: Refused, photos: readonly DraftPhoto[]): string {
  const index = photos.findIndex(({ photoId }) => photoId !== undefined && photoId === details?.['photoId'])
  return index < 0 ? texts.somePhoto : texts.photoNumber(index + 1)
}
