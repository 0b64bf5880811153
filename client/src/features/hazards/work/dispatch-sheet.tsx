import { handling } from '@mulin/shared/hazards/handling'
import type { Handler } from '@mulin/shared/hazards/hazard'
import { useState } from 'react'
import { api } from '../../../api'
import { newRequestId } from '../../../platform/ids'
import { NoteField } from './canned-words'
import { HandlerChoice, whoOf } from './handler-choice'
import { type StepForm, useSaying } from './saying'
import { foundOf, readOf, type SheetProps } from './step'
import { SayingSheet } from './step-sheet'
import { actionWords, texts } from './texts'

/** Who is to fix it: a unit or a person on duty there. */
export function DispatchSheet(props: SheetProps) {
  const { hazard, suggested } = props
  const [requestId] = useState(newRequestId)
  const saying = useSaying('dispatch', props, api(handling).dispatch)
  return (
    <DispatchForm
      number={hazard.number}
      categoryId={hazard.categoryId}
      areaPath={hazard.areaPath}
      hazardId={foundOf(hazard)}
      suggested={suggested}
      saying={saying}
      onSend={(said) => saying.run({ ...readOf(hazard), requestId, ...said })}
    />
  )
}

interface FormProps extends StepForm<ReturnType<typeof whoOf> & { note?: string }> {
  areaPath: string
  /** Where who answers for the site can have it. */
  hazardId?: string | undefined
  suggested?: Handler | undefined
}

export function DispatchForm({ number, categoryId, areaPath, hazardId, suggested, saying, onSend }: FormProps) {
  const { note, handler: before, handlerIn = areaPath } = saying.said
  const [handler, setHandler] = useState(suggested ?? (handlerIn === areaPath ? before : undefined))
  const [tried, setTried] = useState(false)
  const choose = (one: Handler) => {
    setHandler(one)
    saying.say({ handler: one, handlerIn: areaPath })
  }
  const send = async () => {
    setTried(true)
    if (handler) await onSend({ ...whoOf(handler), ...(note && { note }) })
  }

  return (
    <SayingSheet
      number={number}
      verb={actionWords.dispatch.verb}
      yes={handler && texts.handTo(handler.name)}
      saying={saying}
      words={note}
      onSend={send}
    >
      <HandlerChoice
        {...{ areaPath, categoryId, hazardId }}
        value={handler}
        error={tried && !handler ? texts.handlerMissing : undefined}
        onChange={choose}
      />
      <NoteField
        action="dispatch"
        hint={texts.readByHandler}
        categoryId={categoryId}
        value={note}
        onChange={(words) => saying.say({ note: words })}
      />
    </SayingSheet>
  )
}
