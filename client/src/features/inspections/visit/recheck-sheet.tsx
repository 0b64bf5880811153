import type { Finding } from '@mulin/shared/inspections/inspection'
import { useState } from 'react'
import { api } from '../../../api'
import { say } from '../../../platform/toast'
import { patiently } from '../../../queries/patiently'
import { PhotoStepFields } from '../../../queries/photo-step-fields'
import { useAct } from '../../../queries/use-act'
import { troubleOf, usePhotoStep } from '../../../queries/use-photo-step'
import { Button } from '../../../ui/button'
import { Choice } from '../../../ui/choice'
import { Sheet } from '../../../ui/sheet'
import { Stack } from '../../../ui/stack'
import { recheckTexts as texts } from './recheck-texts'

const results = (['passed', 'not_passed'] as const).map((value) => ({ value, label: texts[value] }))

/** A small visit: a photo, and whether it is as it should be now. */
export function RecheckSheet({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const [tried, setTried] = useState(false)
  const { step, result, trouble } = useRecheck(finding, onClose)
  const isMissing = step.draft.photos.length === 0
  const submit = async () => {
    setTried(true)
    if (!isMissing) await step.run()
  }
  return (
    <Sheet
      open
      title={texts.title}
      onClose={onClose}
      bar={
        <Button look="primary" block busy={step.stage !== 'idle'} onPress={submit}>
          {texts.send}
        </Button>
      }
    >
      <Stack>
        <PhotoStepFields
          of={step}
          trouble={trouble}
          photos={{ label: texts.photo, error: tried && isMissing ? texts.photoMissing : undefined }}
          note={{ label: texts.note, optional: true }}
        >
          <Choice label={texts.result} options={results} value={result} onChange={step.choose} />
        </PhotoStepFields>
      </Stack>
    </Sheet>
  )
}

interface Recheck {
  input: Parameters<typeof api.inspections.recheck>[0]
  onWait: () => void
}
const sendRecheck = ({ input, onWait }: Recheck) => patiently(() => api.inspections.recheck(input), onWait)

function useRecheck({ inspectionId, hazardId }: Finding, onClose: () => void) {
  const act = useAct(sendRecheck, {
    changes: [['inspection'], ['inspections'], ['site'], ['sites'], ['inbox'], ['hazard']],
    onDone: () => {
      say(texts.done)
      onClose()
    },
  })
  const step = usePhotoStep({
    step: 'recheck',
    id: hazardId,
    atMost: 3,
    send: ({ note, ...said }, onWait, choice) => {
      const finding = { inspectionId, hazardId, result: resultFrom(choice) }
      return act.run({ input: { ...said, ...finding, ...(note !== '' && { note }) }, onWait })
    },
  })
  return { step, result: resultFrom(step.draft.choice), trouble: troubleOf(step, act.refusal) }
}

const resultFrom = (choice: string | undefined): Recheck['input']['result'] =>
  choice === 'not_passed' ? choice : 'passed'
