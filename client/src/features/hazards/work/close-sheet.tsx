import { type HazardOutcome, outcomesIn } from '@mulin/shared/hazards/workflow'
import { outcomeNames } from '@mulin/shared/ledger/names'
import { useState } from 'react'
import { api } from '../../../api'
import { newRequestId } from '../../../platform/ids'
import { Choice } from '../../../ui/choice'
import { Caption } from '../../../ui/text'
import { TextArea } from '../../../ui/text-field'
import type { SheetProps } from './step'
import { StepSheet } from './step-sheet'
import { actionWords, texts } from './texts'
import { useHazardAct } from './use-hazard-act'

/** How it ended is told apart: there is none by default. */
export function CloseSheet({ hazard, handling, onClose }: SheetProps) {
  const [requestId] = useState(newRequestId)
  const [outcome, setOutcome] = useState<HazardOutcome>()
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const act = useHazardAct(hazard.id, api.handling.close, handling)
  const send = async () => {
    setTried(true)
    if (outcome) await act.run({ hazardId: hazard.id, requestId, outcome, ...(note && { note }) })
  }

  return (
    <StepSheet number={hazard.number} verb={actionWords.close.verb} act={act} onSend={send} onClose={onClose}>
      <Choice
        label={texts.outcome}
        error={tried && !outcome ? texts.outcomeMissing : undefined}
        options={outcomesIn(hazard.state).map((value) => ({ value, label: outcomeNames[value] }))}
        value={outcome}
        onChange={setOutcome}
      />
      <TextArea label={texts.note} optional maxLength={300} value={note} onChange={setNote} />
      <Caption>{texts.closeWhat}</Caption>
    </StepSheet>
  )
}
