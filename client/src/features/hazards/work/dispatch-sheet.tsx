import type { Handler } from '@mulin/shared/hazards/hazard'
import { useState } from 'react'
import { api } from '../../../api'
import { newRequestId } from '../../../platform/ids'
import { Answered } from '../../../queries/answered'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { useAnswer } from '../../../queries/use-answer'
import { Button } from '../../../ui/button'
import { Choice } from '../../../ui/choice'
import { Sheet } from '../../../ui/sheet'
import { Empty } from '../../../ui/states'
import { TextArea } from '../../../ui/text-field'
import type { SheetProps } from './step'
import { actionWords, texts } from './texts'
import { useHazardAct } from './use-hazard-act'

/** Who is to fix it: a unit or a person on duty there. */
export function DispatchSheet({ hazard, handling, onClose }: SheetProps) {
  const [requestId] = useState(newRequestId)
  const [handler, setHandler] = useState<Handler>()
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const { run, busy, refusal } = useHazardAct(hazard.id, api.handling.dispatch, handling)
  const send = async () => {
    setTried(true)
    if (handler) await run({ hazardId: hazard.id, requestId, ...whoOf(handler), ...(note && { note }) })
  }

  return (
    <Sheet
      open
      title={texts.of(actionWords.dispatch.verb, hazard.number)}
      onClose={onClose}
      bar={
        <Button look="primary" block busy={busy} onPress={send}>
          {handler ? texts.handTo(handler.name) : actionWords.dispatch.verb}
        </Button>
      }
    >
      <HandlerChoice
        areaPath={hazard.areaPath}
        value={handler}
        error={tried && !handler ? texts.handlerMissing : undefined}
        onChange={setHandler}
      />
      <TextArea label={texts.note} optional maxLength={300} value={note} onChange={setNote} />
      <RefusalStrip refusal={refusal} />
    </Sheet>
  )
}

interface ChoiceProps {
  areaPath: string
  value: Handler | undefined
  error: string | undefined
  onChange: (handler: Handler) => void
}

function HandlerChoice({ areaPath, value, error, onChange }: ChoiceProps) {
  const asked = useAnswer(['handlers', areaPath], () => api.handling.handlers({ areaPath }))
  return (
    <Answered of={asked}>
      {({ handlers }) =>
        handlers.length === 0 ? (
          <Empty icon="people" what={texts.noHandlers} next={texts.noHandlersNext} />
        ) : (
          <Choice
            label={texts.dispatchTitle}
            error={error}
            options={handlers.map(optionOf)}
            value={value && keyOf(value)}
            onChange={(key) => handlers.filter((handler) => keyOf(handler) === key).forEach(onChange)}
          />
        )
      }
    </Answered>
  )
}

const keyOf = ({ unitId, personId }: Handler) => unitId ?? personId ?? ''
const whoOf = ({ unitId, personId }: Handler) => (unitId === undefined ? { personId } : { unitId })
const optionOf = (handler: Handler) => ({
  value: keyOf(handler),
  label: handler.name,
  icon: handler.unitId === undefined ? ('person' as const) : ('office' as const),
})
