import { handling } from '@mulin/shared/hazards/handling'
import type { Handler } from '@mulin/shared/hazards/hazard'
import { useState } from 'react'
import { api } from '../../../api'
import { newRequestId } from '../../../platform/ids'
import { NoteField } from './canned-words'
import { HandlerChoice, whoOf } from './handler-choice'
import { readOf, type SheetProps, type StepForm } from './step'
import { StepSheet } from './step-sheet'
import { actionWords, texts } from './texts'
import { useHazardAct } from './use-hazard-act'

/** Who is to fix it: a unit or a person on duty there. */
export function DispatchSheet({ hazard, handling: steps, suggested, onClose }: SheetProps) {
  const [requestId] = useState(newRequestId)
  const act = useHazardAct(hazard.id, api(handling).dispatch, steps)
  return (
    <DispatchForm
      number={hazard.number}
      categoryId={hazard.categoryId}
      areaPath={hazard.areaPath}
      suggested={suggested}
      act={act}
      onSend={(said) => act.run({ ...readOf(hazard), requestId, ...said })}
      onClose={onClose}
    />
  )
}

interface FormProps extends StepForm<ReturnType<typeof whoOf> & { note?: string }> {
  areaPath: string
  suggested?: Handler | undefined
}

export function DispatchForm({ number, categoryId, areaPath, suggested, act, onSend, onClose }: FormProps) {
  const [handler, setHandler] = useState(suggested)
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const send = async () => {
    setTried(true)
    if (handler) await onSend({ ...whoOf(handler), ...(note && { note }) })
  }

  return (
    <StepSheet
      number={number}
      verb={actionWords.dispatch.verb}
      yes={handler && texts.handTo(handler.name)}
      act={act}
      onSend={send}
      onClose={onClose}
    >
      <HandlerChoice
        {...{ areaPath, categoryId }}
        value={handler}
        error={tried && !handler ? texts.handlerMissing : undefined}
        onChange={setHandler}
      />
      <NoteField action="dispatch" categoryId={categoryId} value={note} onChange={setNote} />
    </StepSheet>
  )
}
