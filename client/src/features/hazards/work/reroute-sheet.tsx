import { handling } from '@mulin/shared/hazards/handling'
import type { Handler } from '@mulin/shared/hazards/hazard'
import { useState } from 'react'
import { api } from '../../../api'
import { newRequestId } from '../../../platform/ids'
import { ReasonSheet } from '../../../queries/reason-sheet'
import { useCategories } from '../../../queries/use-categories'
import { Choice } from '../../../ui/choice'
import { TextField } from '../../../ui/text-field'
import { HandlerChoice, whoOf } from './handler-choice'
import type { Actionable, SheetProps } from './step'
import { actionWords, texts } from './texts'
import { useHazardAct } from './use-hazard-act'

const isReason = (reason: string) => handling.reroute.input.shape.reason.safeParse(reason).success

/** Somebody else, in place; what was reported wrong is put right on the way. */
export function RerouteSheet({ hazard, handling: steps, onClose }: SheetProps) {
  const [requestId] = useState(newRequestId)
  const [handler, setHandler] = useState<Handler>()
  const [right, setRight] = useState({ categoryId: hazard.categoryId, place: hazard.place })
  const [tried, setTried] = useState(false)
  const act = useHazardAct(hazard.id, api.handling.reroute, steps)
  const send = (reason: string) => {
    setTried(true)
    if (handler) void act.run({ hazardId: hazard.id, requestId, reason, ...whoOf(handler), ...putRight(hazard, right) })
  }
  return (
    <ReasonSheet
      title={texts.of(actionWords.reroute.verb, hazard.number)}
      yes={actionWords.reroute.verb}
      look="primary"
      texts={{ usual: texts.usualReasons, reason: texts.rerouteReason, reasonMissing: texts.reasonMissing }}
      usual={texts.rerouteReasons}
      maxLength={300}
      isFine={isReason}
      act={act}
      onSend={send}
      onClose={onClose}
    >
      <HandlerChoice
        areaPath={hazard.areaPath}
        value={handler}
        error={tried && !handler ? texts.handlerMissing : undefined}
        onChange={setHandler}
      />
      <Corrections right={right} onChange={setRight} />
    </ReasonSheet>
  )
}

type Right = Pick<Actionable, 'categoryId' | 'place'>

function Corrections({ right, onChange }: { right: Right; onChange: (right: Right) => void }) {
  const categories = useCategories().value?.categories ?? []
  return (
    <>
      <Choice
        label={texts.rightCategory}
        optional
        options={categories.map(({ id, name }) => ({ value: id, label: name }))}
        value={right.categoryId}
        onChange={(categoryId) => onChange({ ...right, categoryId })}
      />
      <TextField
        label={texts.rightPlace}
        optional
        maxLength={80}
        value={right.place}
        onChange={(place) => onChange({ ...right, place })}
      />
    </>
  )
}

/** Only what is other than it was. */
const putRight = (was: Actionable, { categoryId, place }: Right) => ({
  ...(categoryId !== was.categoryId && { categoryId }),
  ...(place.trim() !== '' && place !== was.place && { place }),
})
