import type { Refused } from '../api'
import type { Prepare } from './photo-courier'
import { useStepDraft } from './step-draft'
import { usePhotos } from './use-photos'
import { useSendWithPhotos } from './use-send-with-photos'

export type StepTrouble = Refused | 'photos_failed'

interface Said {
  requestId: string
  note: string
  photoIds: string[]
}
/** `choice` is what was chosen where a step has two ways to end. */
type Send<Answer> = (said: Said, onWait: () => void, choice?: string) => Promise<Answer>

interface Options<Answer> {
  /** What is done, and with which one: each has its own draft. */
  step: string
  id: string
  send: Send<Answer>
  atMost?: number
  prepare?: Prepare
}

/** Basements have no signal: photos and words wait on the phone, photo by photo, until they can be sent. */
export function usePhotoStep<Answer extends { ok: boolean; code?: string }>({
  step,
  id,
  send,
  atMost = 6,
  prepare,
}: Options<Answer>) {
  const { draft, change, clear } = useStepDraft(step, id)
  const photos = usePhotos(draft.photos, (next) => change({ photos: next }), atMost, prepare)
  const sending = useSendWithPhotos(photos, async (photoIds, onWait) => {
    const { requestId, note, choice } = draft
    const answer = await send({ requestId, note, photoIds }, onWait, choice)
    if (answer.ok) clear()
    return answer
  })
  const write = (note: string) => change({ note })
  const choose = (choice: string) => change({ choice })
  return { draft, photos, atMost, ...sending, write, choose, clear }
}

/** What keeps it from being sent, once it is not on its way. */
export const troubleOf = (
  { stage, photosFailed }: Pick<ReturnType<typeof usePhotoStep>, 'stage' | 'photosFailed'>,
  refusal: Refused | undefined,
): StepTrouble | undefined => (stage !== 'idle' ? undefined : photosFailed ? 'photos_failed' : refusal)
