import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { useState } from 'react'
import { api, type Refused } from '../../../api'
import { useAct } from '../../../queries/use-act'
import type { usePhotos } from '../../../queries/use-photos'
import { patiently } from '../patiently'
import type { Draft } from './draft'
import { type Report, writtenIn } from './report-of'

export type Stage = 'idle' | 'photos' | 'sending' | 'checking'
export type Trouble = Refused | 'photos_failed'

interface Options {
  draft: Draft
  photos: ReturnType<typeof usePhotos>
  onChange: (changes: Partial<Draft>) => void
  onSent: (hazard: HazardFile) => void
}

/** Waits for the photos, sends, and waits again while the server still looks at them; what cannot be sent stays. */
export function useSendReport({ draft, photos, onChange, onSent }: Options) {
  const [stage, setStage] = useState<Stage>('idle')
  const [photosFailed, setPhotosFailed] = useState(false)
  const send = (report: Report) =>
    patiently(
      () => api.hazards.report(report),
      () => setStage('checking'),
    )
  const act = useAct(send, { changes: [['my-hazards']], onDone: onSent })

  const withPhotos = async () => {
    setStage('photos')
    const photoIds = await photos.arrive()
    setPhotosFailed(photoIds === undefined)
    if (photoIds === undefined) return undefined
    setStage('sending')
    return act.run({ ...writtenIn(draft), photoIds })
  }
  const begin = async () => {
    act.forget()
    let answer = await withPhotos()
    // A draft may wait longer than the server keeps photos that belong to nothing.
    if (answer?.ok === false && answer.code === 'photo_not_found') {
      photos.forgetSent()
      answer = await withPhotos()
    }
    setStage('idle')
    if (!answer?.ok) onChange({ unsent: answer === undefined || answer.code === 'unavailable' })
  }

  const trouble: Trouble | undefined = photosFailed ? 'photos_failed' : act.refusal
  return { stage, begin, trouble: stage === 'idle' ? trouble : undefined }
}
