import type { Handler } from '@mulin/shared/hazards/hazard'
import { useState } from 'react'
import { api } from '../../../api'
import { newRequestId } from '../../../platform/ids'
import { TextArea } from '../../../ui/text-field'
import { HandlerChoice, whoOf } from './handler-choice'
import type { SheetProps } from './step'
import { StepSheet } from './step-sheet'
import { actionWords, texts } from './texts'
import { useHazardAct } from './use-hazard-act'

/** Who is to fix it: a unit or a person on duty there. */
export function DispatchSheet({ hazard, handling, onClose }: SheetProps) {
  const [requestId] = useState(newRequestId)
  const [handler, setHandler] = useState<Handler>()
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const act = useHazardAct(hazard.id, api.handling.dispatch, handling)
  const send = async () => {
    setTried(true)
    if (handler) await act.run({ hazardId: hazard.id, requestId, ...whoOf(handler), ...(note && { note }) })
  }

  return (
    <StepSheet
      number={hazard.number}
      verb={actionWords.dispatch.verb}
      yes={handler && texts.handTo(handler.name)}
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
      <TextArea label={texts.note} optional maxLength={300} value={note} onChange={setNote} />
    </StepSheet>
  )
}
