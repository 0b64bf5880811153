import type { Refused } from '../../api'
import { usePhotos } from '../../queries/use-photos'
import { useSendWithPhotos } from '../../queries/use-send-with-photos'
import { useStepDraft } from './step-draft'

export const stepPhotosAtMost = 6

export type StepTrouble = Refused | 'photos_failed'

interface Said {
  hazardId: string
  requestId: string
  note: string
  photoIds: string[]
}
type Send<Answer> = (said: Said, onWait: () => void) => Promise<Answer>

/** Basements have no signal: photos and words wait on the phone, photo by photo, until they can be sent. */
export function usePhotoStep<Answer extends { ok: boolean; code?: string }>(
  step: 'fix' | 'answer' | 'dispute',
  hazardId: string,
  send: Send<Answer>,
) {
  const { draft, change, clear } = useStepDraft(step, hazardId)
  const photos = usePhotos(draft.photos, (next) => change({ photos: next }), stepPhotosAtMost)
  const sending = useSendWithPhotos(photos, async (photoIds, onWait) => {
    const { requestId, note } = draft
    const answer = await send({ hazardId, requestId, note, photoIds }, onWait)
    if (answer.ok) clear()
    return answer
  })
  return { draft, photos, ...sending, write: (note: string) => change({ note }) }
}

/** What keeps it from being sent, once it is not on its way. */
export const troubleOf = (
  { stage, photosFailed }: Pick<ReturnType<typeof usePhotoStep>, 'stage' | 'photosFailed'>,
  refusal: Refused | undefined,
): StepTrouble | undefined => (stage !== 'idle' ? undefined : photosFailed ? 'photos_failed' : refusal)
