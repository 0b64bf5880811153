import type { SentTo } from '@mulin/shared/endpoint'
import { inspections } from '@mulin/shared/inspections/endpoints'
import type { Finding } from '@mulin/shared/inspections/inspection'
import { isEarly } from '@mulin/shared/inspections/rechecks'
import { useState } from 'react'
import { api } from '../../../api'
import { now, timeText } from '../../../platform/clock'
import { say } from '../../../platform/toast'
import { patiently } from '../../../queries/patiently'
import { PhotoStepFields } from '../../../queries/photo-step-fields'
import { useAct } from '../../../queries/use-act'
import { troubleOf, usePhotoStep } from '../../../queries/use-photo-step'
import { BeforePhoto } from '../../../ui/before-photo'
import { Button } from '../../../ui/button'
import { Choice } from '../../../ui/choice'
import { Sheet } from '../../../ui/sheet'
import { Stack } from '../../../ui/stack'
import { Caption } from '../../../ui/text'
import { recheckTexts as texts } from './recheck-texts'

const results = (['passed', 'not_passed'] as const).map((value) => ({ value, label: texts[value] }))

/** A small visit: a photo from the same spot, and whether it is as it should be now, which nobody says but who looks. */
export function RecheckSheet({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const [tried, setTried] = useState(false)
  const { step, result, trouble } = useRecheck(finding, onClose)
  const faults = faultsOf(step.draft.photos.length, result)
  const shown = tried ? faults : {}
  const submit = async () => {
    setTried(true)
    if (Object.keys(faults).length === 0) await step.run()
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
        {finding.recheck && isEarly(finding.recheck, finding, now()) && (
          <Caption>{texts.early(timeText(finding.recheck.opensAt))}</Caption>
        )}
        <BeforePhoto label={texts.before} photos={finding.before} />
        <PhotoStepFields
          of={step}
          trouble={trouble}
          photos={{ label: texts.photo, hint: texts.photoHint, error: shown.photo }}
          note={{ label: texts.note, optional: true }}
        >
          <Choice label={texts.result} error={shown.result} options={results} value={result} onChange={step.choose} />
        </PhotoStepFields>
      </Stack>
    </Sheet>
  )
}

const faultsOf = (photos: number, result: string | undefined): { photo?: string; result?: string } => ({
  ...(photos === 0 && { photo: texts.photoMissing }),
  ...(result === undefined && { result: texts.resultMissing }),
})

interface Recheck {
  input: SentTo<typeof inspections.recheck>
  onWait: () => void
}
const sendRecheck = ({ input, onWait }: Recheck) => patiently(() => api(inspections).recheck(input), onWait)

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
      // Nothing chosen is not sent.
      const finding = { inspectionId, hazardId, result: resultFrom(choice) ?? 'not_passed' }
      return act.run({ input: { ...said, ...finding, ...(note !== '' && { note }) }, onWait })
    },
  })
  return { step, result: resultFrom(step.draft.choice), trouble: troubleOf(step, act.refusal) }
}

const resultFrom = (choice: string | undefined) => results.find(({ value }) => value === choice)?.value
