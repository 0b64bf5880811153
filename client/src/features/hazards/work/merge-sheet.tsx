import { HazardNumber } from '@mulin/shared/hazards/hazard'
import { useState } from 'react'
import { api } from '../../../api'
import { newRequestId } from '../../../platform/ids'
import { useAnswer } from '../../../queries/use-answer'
import { Choice } from '../../../ui/choice'
import { TextField } from '../../../ui/text-field'
import type { Actionable, SheetProps } from './step'
import { StepSheet } from './step-sheet'
import { actionWords, texts } from './texts'
import { useHazardAct } from './use-hazard-act'

const likelyAtMost = 5

/** Into another one of its estate: picked from what is open there, or by its number. */
export function MergeSheet({ hazard, handling, onClose }: SheetProps) {
  const [requestId] = useState(newRequestId)
  const [number, setNumber] = useState('')
  const [tried, setTried] = useState(false)
  const likely = useLikely(hazard)
  const isNumber = HazardNumber.safeParse(number.trim()).success
  const act = useHazardAct(hazard.id, api.handling.merge, handling)
  const send = async () => {
    setTried(true)
    if (isNumber) await act.run({ hazardId: hazard.id, requestId, number: number.trim() })
  }

  return (
    <StepSheet number={hazard.number} verb={actionWords.merge.verb} act={act} onSend={send} onClose={onClose}>
      {likely.length > 0 && (
        <Choice
          label={texts.sameEstate}
          options={likely.map((one) => ({ value: one.number, label: one.number, note: one.place }))}
          value={number}
          onChange={setNumber}
        />
      )}
      <TextField
        label={texts.mergeNumber}
        hint={texts.mergeHint}
        error={tried && !isNumber ? texts.mergeMissing : undefined}
        value={number}
        onChange={setNumber}
      />
    </StepSheet>
  )
}

/** Open ones of the same estate, those of the same category first. */
function useLikely({ id, areaPath, categoryId }: Actionable) {
  const { value } = useAnswer(['hazards-of-area', 'likely', areaPath], () => api.handling.list({ areaPath, limit: 50 }))
  const others = (value?.hazards ?? []).filter((one) => one.id !== id && !one.parent)
  const alike = others.filter((one) => one.categoryId === categoryId)
  return [...new Set([...alike, ...others])].slice(0, likelyAtMost)
}
