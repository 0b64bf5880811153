import { useState } from 'react'
import { useMaking } from './making'
import type { usePhotos } from './use-photos'

/** Where a report with photos is: its photos being made small, on their way, itself being sent, its photos checked. */
export type Stage = 'idle' | 'making' | 'photos' | 'sending' | 'checking'

interface Said {
  ok: boolean
  code?: string
}
type Send<Answer> = (photoIds: string[], onWait: () => void) => Promise<Answer>

/** Sends once all photos are there. `run` gives no answer when one of them cannot be sent now. */
export function useSendWithPhotos<Answer extends Said>(photos: ReturnType<typeof usePhotos>, send: Send<Answer>) {
  const [stage, setStage] = useState<Stage>('idle')
  const making = useMaking()
  const [photosFailed, setPhotosFailed] = useState(false)

  const tryOnce = async () => {
    setStage('photos')
    const photoIds = await photos.arrive()
    setPhotosFailed(photoIds === undefined)
    if (photoIds === undefined) return undefined
    setStage('sending')
    return send(photoIds, () => setStage('checking'))
  }
  const run = async () => {
    let answer = await tryOnce()
    // A draft may wait longer than the server keeps photos that belong to nothing.
    if (answer?.code === 'photo_not_found') {
      photos.forgetSent()
      answer = await tryOnce()
    }
    setStage('idle')
    return answer
  }
  return {
    stage: stage === 'idle' && making ? ('making' as const) : stage,
    photosFailed: photosFailed && photos.photoIds === undefined,
    run,
  }
}
