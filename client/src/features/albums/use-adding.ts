import { albums, Faces, photosAtOnce } from '@mulin/shared/albums'
import type { SentTo } from '@mulin/shared/endpoint'
import * as z from 'zod'
import { api } from '../../api'
import { newRequestId } from '../../platform/ids'
import { forgetPhoto } from '../../platform/photos'
import { say } from '../../platform/toast'
import { useDraft } from '../../platform/use-draft'
import { patiently } from '../../queries/patiently'
import { DraftPhoto } from '../../queries/photo-courier'
import { useAct } from '../../queries/use-act'
import { usePhotos } from '../../queries/use-photos'
import { useSendWithPhotos } from '../../queries/use-send-with-photos'
import { texts } from './texts'

const Draft = z.object({
  requestId: z.string(),
  photos: z.array(DraftPhoto),
  caption: z.string(),
  faces: Faces.optional(),
  consent: z.string(),
})
type Draft = z.infer<typeof Draft>

const blank = (): Draft => ({ requestId: newRequestId(), photos: [], caption: '', faces: undefined, consent: '' })

/** What is missing, in the order of the fields. */
export const faultsOf = ({ photos, faces, consent }: Draft) => ({
  photos: photos.length === 0,
  faces: faces === undefined,
  consent: faces === 'minors' && consent.trim().length < 2,
})

interface Sent {
  input: SentTo<typeof albums.add>
  onWait: () => void
}
const sendPhotos = ({ input, onWait }: Sent) => patiently(() => api(albums).add(input), onWait)

/** Photos for the album, kept on the phone until the server has them. */
export function useAdding(activityId: string) {
  const { draft, change } = useDraft(`album:${activityId}`, Draft, blank)
  const photos = usePhotos(draft.photos, (next) => change({ photos: next }), photosAtOnce)
  const act = useAct(sendPhotos, {
    changes: [['album', activityId]],
    onDone: ({ photoIds }) => {
      for (const { path } of draft.photos) void forgetPhoto(path)
      change(blank())
      say(texts.added(photoIds.length))
    },
  })
  const { stage, photosFailed, run } = useSendWithPhotos(photos, (photoIds, onWait) => {
    const { requestId, caption, faces = 'nobody', consent } = draft
    const words = { ...(caption.trim() && { caption }), ...(faces === 'minors' && { consent }) }
    return act.run({ input: { activityId, requestId, photoIds, faces, ...words }, onWait })
  })
  return { draft, change, photos, stage, photosFailed, refusal: act.refusal, send: run }
}
