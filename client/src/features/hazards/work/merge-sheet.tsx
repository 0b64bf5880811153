import { handling } from '@mulin/shared/hazards/handling'
import { HazardNumber } from '@mulin/shared/hazards/hazard'
import { useState } from 'react'
import * as z from 'zod'
import { api, type Refused } from '../../../api'
import { newRequestId } from '../../../platform/ids'
import { PhotoGallery } from '../../../ui/photo-gallery'
import { TextField } from '../../../ui/text-field'
import { texts as fileTexts } from '../file/texts'
import { useHazard } from '../use-hazard'
import { LikelyOnes } from './likely-ones'
import { unfit } from './merge-texts'
import { readOf, type SheetProps } from './step'
import { StepSheet } from './step-sheet'
import { actionWords, texts } from './texts'
import { useHazardAct } from './use-hazard-act'

/** Into another one of its estate: picked from what is open there, or by its number. */
export function MergeSheet({ hazard, handling: steps, onClose }: SheetProps) {
  const [requestId] = useState(newRequestId)
  const [number, setNumber] = useState('')
  const [tried, setTried] = useState(false)
  const own = useHazard(hazard.id).value
  const isNumber = HazardNumber.safeParse(number.trim()).success
  const act = useHazardAct(hazard.id, api(handling).merge, steps)
  const send = async () => {
    setTried(true)
    if (isNumber) await act.run({ ...readOf(hazard), requestId, number: number.trim() })
  }

  return (
    <StepSheet
      number={hazard.number}
      verb={actionWords.merge.verb}
      act={{ ...act, words: unfitWords(act.refusal) }}
      onSend={send}
      onClose={onClose}
    >
      {own && <PhotoGallery label={fileTexts.photosOfReport} photos={own.photos} />}
      {own && <LikelyOnes own={own} chosen={number} onChoose={setNumber} />}
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

const Unfit = z.object({ why: z.enum(Object.keys(unfit) as (keyof typeof unfit)[]) })

/** What the two have against each other, and what to do about it. */
function unfitWords(refusal: Refused | undefined) {
  const { data } = Unfit.safeParse(refusal?.details)
  return data && { merge_target_unfit: unfit[data.why] }
}
