import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { useEffect, useRef } from 'react'
import type { Refused } from '../../../api'
import { newRequestId } from '../../../platform/ids'
import { useOnline } from '../../../platform/online'
import { useAct } from '../../../queries/use-act'
import type { usePhotos } from '../../../queries/use-photos'
import { useSendWithPhotos } from '../../../queries/use-send-with-photos'
import type { Draft } from './draft'
import { type Report, reportOf } from './report-of'
import { sendReport } from './send-report'

export type Trouble = Refused | 'photos_failed'

interface Options {
  draft: Draft
  photos: ReturnType<typeof usePhotos>
  onChange: (changes: Partial<Draft>) => void
  onSent: (hazard: HazardFile) => void
}

/** What cannot be sent stays in the draft, which remembers that it was meant to be sent. */
export function useSendReport({ draft, photos, onChange, onSent }: Options) {
  const act = useAct(
    ({ report, onWait }: { report: Report; onWait: () => void }) => sendReport(report, { onWait, onChange }),
    { changes: [['my-hazards']], onDone: onSent },
  )
  const anew = useRef<string>()
  const { stage, photosFailed, run } = useSendWithPhotos(photos, (photoIds, onWait) =>
    act.run({ report: reportOf({ ...draft, requestId: anew.current ?? draft.requestId }, photoIds), onWait }),
  )
  const send = async () => {
    act.forget()
    const answer = await run()
    if (!answer?.ok) onChange({ unsent: answer === undefined || answer.code === 'unavailable' })
  }

  /** What arrived keeps its photos: another report takes the same ones along as others. */
  const sendAnew = async () => {
    const requestId = (anew.current = newRequestId())
    onChange({ requestId })
    photos.forgetSent()
    await send()
    anew.current = undefined
  }

  const { forget } = act
  const online = useOnline()
  useEffect(() => {
    if (online) forget()
    // Also of another draft, as one that was emptied.
  }, [online, forget, draft.requestId])

  const trouble: Trouble | undefined = photosFailed ? 'photos_failed' : act.refusal
  return { stage, send, sendAnew, trouble: stage === 'idle' ? trouble : undefined }
}
