import type { Finding } from '@mulin/shared/inspections/inspection'
import { useState } from 'react'
import { api } from '../../../api'
import { newRequestId } from '../../../platform/ids'
import { say } from '../../../platform/toast'
import { patiently } from '../../../queries/patiently'
import type { DraftPhoto } from '../../../queries/photo-courier'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { useAct } from '../../../queries/use-act'
import { usePhotos } from '../../../queries/use-photos'
import { useSendWithPhotos } from '../../../queries/use-send-with-photos'
import { Button } from '../../../ui/button'
import { Choice } from '../../../ui/choice'
import { NoticeStrip } from '../../../ui/notice-strip'
import { PhotoField } from '../../../ui/photo-field'
import { Sheet } from '../../../ui/sheet'
import { Stack } from '../../../ui/stack'
import { TextArea } from '../../../ui/text-field'
import { recheckTexts as texts } from './recheck-texts'

type Result = 'passed' | 'not_passed'
const results = (['passed', 'not_passed'] as const).map((value) => ({ value, label: texts[value] }))
const photosAtMost = 3

/** A small visit: a photo, and whether it is as it should be now. */
export function RecheckSheet({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const [result, setResult] = useState<Result>('passed')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const { photos, isMissing, stage, trouble, send } = useRecheck(finding, { result, note }, onClose)
  const submit = async () => {
    setTried(true)
    if (!isMissing) await send()
  }
  return (
    <Sheet
      open
      title={texts.title}
      onClose={onClose}
      bar={
        <Button look="primary" block busy={stage !== 'idle'} onPress={submit}>
          {texts.send}
        </Button>
      }
    >
      <Stack>
        <PhotoField
          label={texts.photo}
          error={tried && isMissing ? texts.photoMissing : undefined}
          photos={photos.shown}
          atMost={photosAtMost}
          onAdd={() => void photos.add()}
          onRetry={photos.retry}
          onRemove={photos.remove}
        />
        <Choice label={texts.result} options={results} value={result} onChange={setResult} />
        <TextArea label={texts.note} optional maxLength={300} value={note} onChange={setNote} />
        {trouble}
      </Stack>
    </Sheet>
  )
}

interface Said {
  result: Result
  note: string
}

function useRecheck({ inspectionId, hazardId }: Finding, { result, note }: Said, onClose: () => void) {
  const [requestId] = useState(newRequestId)
  const [drafts, setDrafts] = useState<DraftPhoto[]>([])
  const photos = usePhotos(drafts, setDrafts, photosAtMost)
  const act = useAct(
    (input: Parameters<typeof api.inspections.recheck>[0]) => patiently(() => api.inspections.recheck(input)),
    {
      changes: [['site'], ['sites'], ['inbox'], ['hazard']],
      onDone: () => {
        say(texts.done)
        onClose()
      },
    },
  )
  const { stage, photosFailed, run } = useSendWithPhotos(photos, (photoIds) =>
    act.run({ inspectionId, hazardId, requestId, photoIds, result, ...(note !== '' && { note }) }),
  )
  const trouble = photosFailed ? (
    <NoticeStrip tone="urgent">{texts.photosFailed}</NoticeStrip>
  ) : (
    <RefusalStrip refusal={act.refusal} />
  )
  return { photos, isMissing: drafts.length === 0, stage, trouble, send: run }
}
