import type { OutputOf } from '@mulin/shared/endpoint'
import type { handling, OfferedHandler } from '@mulin/shared/hazards/handling'
import { type Handler, isByName } from '@mulin/shared/hazards/hazard'
import { Answered } from '../../../queries/answered'
import { handlersInOrder, unitWords } from '../../../queries/in-order'
import { type Names, premiseText } from '../../../queries/rule-premises'
import { useAreas } from '../../../queries/use-areas'
import { useCategories } from '../../../queries/use-categories'
import { Choice } from '../../../ui/choice'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Searched } from '../../../ui/searched'
import { Empty } from '../../../ui/states'
import { texts } from './texts'
import { useHandlers } from './use-handlers'

interface Props {
  areaPath: string
  /** Undefined where hazards of different ones are handed over at once. */
  categoryId: string | undefined
  /** Of what an inspection found: who answers for the site can have it by name. */
  hazardId?: string | undefined
  value: Handler | undefined
  error: string | undefined
  onChange: (handler: Handler) => void
}

/** A unit or a person on duty there; first, with the reason, to whom the office's rules would lead. */
export function HandlerChoice({ areaPath, categoryId, hazardId, value, error, onChange }: Props) {
  const asked = useHandlers(areaPath, categoryId, hazardId)
  const areas = useAreas().value?.areas ?? []
  const categories = useCategories().value?.categories ?? []
  const chosen = value && keyOf(value)
  return (
    <Answered of={asked}>
      {(found) =>
        found.handlers.length === 0 ? (
          <Empty icon="people" what={texts.noHandlers} next={texts.noHandlersNext} />
        ) : (
          <>
            <Searched
              label={unitWords.find}
              options={optionsIn(found, { areas, categories })}
              isChosen={(key) => key === chosen}
            >
              {(options) => (
                <Choice
                  label={texts.dispatchTitle}
                  error={error}
                  options={options}
                  value={chosen}
                  onChange={(key) => found.handlers.filter((one) => keyOf(one) === key).forEach(pick(onChange))}
                />
              )}
            </Searched>
            <WithoutAccount of={found.handlers.find((one) => keyOf(one) === chosen)} />
          </>
        )
      }
    </Answered>
  )
}

/** What was chosen, without what is only said of it in the choice. */
const pick =
  (onChange: Props['onChange']) =>
  ({ kind: _kind, noAccount: _noAccount, ...handler }: OfferedHandler) =>
    onChange(handler)

const WithoutAccount = ({ of }: { of: OfferedHandler | undefined }) =>
  of?.noAccount ? <NoticeStrip tone="waiting">{texts.withoutAccount(of.name)}</NoticeStrip> : null

const keyOf = ({ unitId, personId }: Handler) => unitId ?? personId ?? 'responsible'

/** As a step says it. */
export function whoOf(handler: Handler) {
  if (isByName(handler)) return { responsible: true as const }
  const { unitId, personId } = handler
  return unitId === undefined ? { personId } : { unitId }
}

function optionsIn({ handlers, suggested }: OutputOf<typeof handling.handlers>, names: Names) {
  const options = handlersInOrder(handlers).map((handler) => optionOf(handler))
  const first = suggested && handlers.find((one) => keyOf(one) === keyOf(suggested.handler))
  if (!suggested || !first) return options
  const { rule } = suggested
  const option = optionOf(first, texts.byRule(rule.place, premiseText(rule, names)))
  return [option, ...options.filter(({ value }) => value !== option.value)]
}

function optionOf(handler: OfferedHandler, byRule?: string) {
  const { name, unitId, ofEstate, noAccount } = handler
  const isUnit = unitId !== undefined
  const note = [
    byRule,
    isUnit && ofEstate && unitWords.ofEstate,
    noAccount && unitWords.noAccount,
    isByName(handler) && texts.answersForSite,
  ].filter(Boolean)
  return {
    value: keyOf(handler),
    label: name,
    icon: isUnit ? ('office' as const) : ('person' as const),
    ...(note.length > 0 && { note: note.join(' · ') }),
  }
}
