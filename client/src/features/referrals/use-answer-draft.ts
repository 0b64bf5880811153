import { useState } from 'react'
import { api } from '../../api'
import { newRequestId } from '../../platform/ids'
import { patiently } from '../../queries/patiently'
import type { DraftPhoto } from '../../queries/photo-courier'
import { useAct } from '../../queries/use-act'
import { usePhotos } from '../../queries/use-photos'
import { useSendWithPhotos } from '../../queries/use-send-with-photos'

export const photosAtMost = 6

interface Fix {
  input: Parameters<typeof api.referrals.fix>[0]
  onWait: () => void
}

/** The answer of a unit, its photos announced under the link. What fails stays, and is sent again as the same answer. */
export function useAnswerDraft(secret: string) {
  const [requestId] = useState(newRequestId)
  const [note, write] = useState('')
  const [drafts, setDrafts] = useState<DraftPhoto[]>([])
  const photos = usePhotos(drafts, setDrafts, photosAtMost, (photo) => api.referrals.preparePhoto({ ...photo, secret }))
  const act = useAct(({ input, onWait }: Fix) => patiently(() => api.referrals.fix(input), onWait), {
    changes: [['referral', secret]],
  })
  const { stage, photosFailed, run } = useSendWithPhotos(photos, (photoIds, onWait) =>
    act.run({ input: { secret, requestId, photoIds, ...(note && { note }) }, onWait }),
  )
  const refusal = stage === 'idle' ? act.refusal : undefined
  return { photos, note, write, stage, photosFailed, refusal, send: run, hasPhoto: drafts.length > 0 }
}
