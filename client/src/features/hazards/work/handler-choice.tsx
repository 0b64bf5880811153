import type { Handler } from '@mulin/shared/hazards/hazard'
import { api } from '../../../api'
import { Answered } from '../../../queries/answered'
import { useAnswer } from '../../../queries/use-answer'
import { Choice } from '../../../ui/choice'
import { Empty } from '../../../ui/states'
import { texts } from './texts'

interface Props {
  areaPath: string
  value: Handler | undefined
  error: string | undefined
  onChange: (handler: Handler) => void
}

/** A unit or a person on duty there. */
export function HandlerChoice({ areaPath, value, error, onChange }: Props) {
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
export const whoOf = ({ unitId, personId }: Handler) => (unitId === undefined ? { personId } : { unitId })
const optionOf = (handler: Handler) => ({
  value: keyOf(handler),
  label: handler.name,
  icon: handler.unitId === undefined ? ('person' as const) : ('office' as const),
})
