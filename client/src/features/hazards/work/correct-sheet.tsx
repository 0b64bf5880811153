import { handling } from '@mulin/shared/hazards/handling'
import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { useState } from 'react'
import { api } from '../../../api'
import { useStepDraft } from '../../../queries/step-draft'
import { Caption } from '../../../ui/text'
import { texts } from './correct-texts'
import { EstateCorrection, PlaceCorrections, useRight } from './corrections'
import { PinCorrection } from './pin-correction'
import { placeIn } from './right'
import type { SheetProps } from './step'
import { StepSheet } from './step-sheet'
import { actionWords } from './texts'
import { useHazardAct } from './use-hazard-act'

const labels = { building: texts.building, spot: texts.spot, place: texts.place }

/** Where it really is; who has it keeps it. What was begun stays on the phone until it is taken. */
export function CorrectSheet({ hazard, handling: steps, onClose }: SheetProps) {
  const [tried, setTried] = useState(false)
  const { draft, change: keep, clear } = useStepDraft('correct', hazard.id)
  const { before, right, change } = useRight(hazard, draft.right, (now) => keep({ right: now }))
  const onDone = (latest: HazardFile) => {
    clear()
    steps.onDone(latest)
  }
  const act = useHazardAct(hazard.id, api(handling).correct, { ...steps, onDone })
  const place = placeIn(right)
  const send = async () => {
    setTried(true)
    if (place.place && !right.isPinWrong)
      await act.run({ hazardId: hazard.id, requestId: draft.requestId, version: before.version, ...place })
  }
  return (
    <StepSheet number={hazard.number} verb={actionWords.correct.verb} act={act} onSend={send} onClose={onClose}>
      <Caption>{texts.what}</Caption>
      <EstateCorrection label={texts.estate} right={right} onChange={change} />
      <PlaceCorrections
        labels={labels}
        right={right}
        error={tried && !place.place ? texts.placeMissing : undefined}
        onChange={change}
      />
      <PinCorrection before={before.location} right={right} onChange={change} />
    </StepSheet>
  )
}
