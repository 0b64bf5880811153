import type { OutputOf } from '@mulin/shared/endpoint'
import { handling } from '@mulin/shared/hazards/handling'
import type { Handler } from '@mulin/shared/hazards/hazard'
import { api } from '../../../api'
import { Answered } from '../../../queries/answered'
import { type Names, premiseText } from '../../../queries/rule-premises'
import { useAnswer } from '../../../queries/use-answer'
import { useAreas } from '../../../queries/use-areas'
import { useCategories } from '../../../queries/use-categories'
import { Choice } from '../../../ui/choice'
import { Empty } from '../../../ui/states'
import { texts } from './texts'

interface Props {
  areaPath: string
  /** Undefined where hazards of different ones are handed over at once. */
  categoryId: string | undefined
  value: Handler | undefined
  error: string | undefined
  onChange: (handler: Handler) => void
}

/** A unit or a person on duty there; first, with the reason, to whom the office's rules would lead. */
export function HandlerChoice({ areaPath, categoryId, value, error, onChange }: Props) {
  const asked = useAnswer(['handlers', areaPath, categoryId], () => api(handling).handlers({ areaPath, categoryId }))
  const areas = useAreas().value?.areas ?? []
  const categories = useCategories().value?.categories ?? []
  return (
    <Answered of={asked}>
      {(found) =>
        found.handlers.length === 0 ? (
          <Empty icon="people" what={texts.noHandlers} next={texts.noHandlersNext} />
        ) : (
          <Choice
            label={texts.dispatchTitle}
            error={error}
            options={optionsIn(found, { areas, categories })}
            value={value && keyOf(value)}
            onChange={(key) => found.handlers.filter((handler) => keyOf(handler) === key).forEach(onChange)}
          />
        )
      }
    </Answered>
  )
}

const keyOf = ({ unitId, personId }: Handler) => unitId ?? personId ?? ''
export const whoOf = ({ unitId, personId }: Handler) => (unitId === undefined ? { personId } : { unitId })

function optionsIn({ handlers, suggested }: OutputOf<typeof handling.handlers>, names: Names) {
  const options = handlers.map(optionOf)
  if (!suggested) return options
  const { handler, rule } = suggested
  const first = { ...optionOf(handler), note: texts.byRule(rule.place, premiseText(rule, names)) }
  return [first, ...options.filter((option) => option.value !== first.value)]
}

const optionOf = (handler: Handler) => ({
  value: keyOf(handler),
  label: handler.name,
  icon: handler.unitId === undefined ? ('person' as const) : ('office' as const),
})
