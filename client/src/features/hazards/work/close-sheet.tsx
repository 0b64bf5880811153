import { handling } from '@mulin/shared/hazards/handling'
import { type HazardOutcome, outcomesIn } from '@mulin/shared/hazards/workflow'
import { outcomeNames } from '@mulin/shared/ledger/names'
import { useState } from 'react'
import { api } from '../../../api'
import { newRequestId } from '../../../platform/ids'
import { Choice } from '../../../ui/choice'
import { Caption } from '../../../ui/text'
import { NoteField } from './canned-words'
import type { SheetProps, StepForm } from './step'
import { StepSheet } from './step-sheet'
import { actionWords, texts } from './texts'
import { useHazardAct } from './use-hazard-act'

/** How it ended is told apart: there is none by default. */
export function CloseSheet({ hazard, handling: steps, onClose }: SheetProps) {
  const [requestId] = useState(newRequestId)
  const act = useHazardAct(hazard.id, api(handling).close, steps)
  return (
    <CloseForm
      number={hazard.number}
      categoryId={hazard.categoryId}
      outcomes={outcomesIn(hazard.state)}
      act={act}
      onSend={(said) => act.run({ hazardId: hazard.id, requestId, ...said })}
      onClose={onClose}
    />
  )
}

interface FormProps extends StepForm<{ outcome: HazardOutcome; note?: string }> {
  outcomes: readonly HazardOutcome[]
}

export function CloseForm({ number, categoryId, outcomes, act, onSend, onClose }: FormProps) {
  const [outcome, setOutcome] = useState<HazardOutcome>()
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const send = async () => {
    setTried(true)
    if (outcome) await onSend({ outcome, ...(note && { note }) })
  }

  return (
    <StepSheet number={number} verb={actionWords.close.verb} act={act} onSend={send} onClose={onClose}>
      <Choice
        label={texts.outcome}
        error={tried && !outcome ? texts.outcomeMissing : undefined}
        options={outcomes.map((value) => ({ value, label: outcomeNames[value] }))}
        value={outcome}
        onChange={setOutcome}
      />
      <NoteField action="close" categoryId={categoryId} value={note} onChange={setNote} />
      <Caption>{texts.closeWhat}</Caption>
    </StepSheet>
  )
}
