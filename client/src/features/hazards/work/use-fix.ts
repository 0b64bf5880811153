import { api, type Refused } from '../../../api'
import { usePhotos } from '../../../queries/use-photos'
import { patiently } from '../../../queries/patiently'
import { useSendWithPhotos } from '../../../queries/use-send-with-photos'
import type { StepProps } from './step'
import { useFixDraft } from './fix-draft'
import { useHazardAct } from './use-hazard-act'

export const fixPhotosAtMost = 6

export type FixTrouble = Refused | 'photos_failed'

interface Fix {
  input: Parameters<typeof api.handling.fix>[0]
  onWait: () => void
}
const sendFix = ({ input, onWait }: Fix) => patiently(() => api.handling.fix(input), onWait)

/** Basements have no signal: the result waits on the phone, photo by photo, until it can be sent. */
export function useFix({ hazard: { id }, handling }: StepProps) {
  const { draft, change, clear } = useFixDraft(id)
  const photos = usePhotos(draft.photos, (next) => change({ photos: next }), fixPhotosAtMost)
  const act = useHazardAct(id, sendFix, {
    ...handling,
    onDone: (now) => {
      clear()
      handling.onDone(now)
    },
  })
  const { stage, photosFailed, run } = useSendWithPhotos(photos, (photoIds, onWait) => {
    const { requestId, note } = draft
    return act.run({ input: { hazardId: id, requestId, photoIds, ...(note && { note }) }, onWait })
  })

  const trouble: FixTrouble | undefined = photosFailed ? 'photos_failed' : act.refusal
  return {
    draft,
    photos,
    stage,
    trouble: stage === 'idle' ? trouble : undefined,
    send: run,
    write: (note: string) => change({ note }),
  }
}
