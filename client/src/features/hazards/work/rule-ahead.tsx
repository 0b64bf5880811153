import type { OutputOf } from '@mulin/shared/endpoint'
import type { handling } from '@mulin/shared/hazards/handling'
import { useState } from 'react'
import { missWords, premiseText } from '../../../queries/rule-premises'
import { useAreas } from '../../../queries/use-areas'
import { useCategories } from '../../../queries/use-categories'
import { Button } from '../../../ui/button'
import { Cell, Cells } from '../../../ui/cell'
import { Sheet } from '../../../ui/sheet'
import { Row } from '../../../ui/stack'
import { Caption, Text } from '../../../ui/text'
import { texts } from './rule-texts'
import type { Actionable } from './step'
import { useHandlers } from './use-handlers'

type Trials = NonNullable<OutputOf<typeof handling.handlers>['trials']>

/** In a list: to whom it goes as soon as it is taken up. */
export const RuledTo = ({ hazard: { state, ruled } }: { hazard: Actionable }) =>
  state === 'reported' && ruled ? <Caption>{texts.ahead(ruled.place, ruled.to)}</Caption> : null

/** The same on its page, with the reason; also that no rule fits. */
export function RuleAhead({ hazard: { areaPath, categoryId, number } }: { hazard: Actionable }) {
  const [isOpen, open] = useState(false)
  const { suggested, trials = [] } = useHandlers(areaPath, categoryId).value ?? {}
  if (!suggested && trials.length === 0) return null
  const words = suggested ? texts.ahead(suggested.rule.place, suggested.handler.name) : texts.noneAhead
  return (
    <Row>
      <Caption>{words}</Caption>
      <Button look="plain" label={texts.whyOf(number)} onPress={() => open(true)}>
        {texts.why}
      </Button>
      {isOpen && (
        <Sheet open title={texts.whyOf(number)} onClose={() => open(false)}>
          <Text strong>{words}</Text>
          <Why trials={trials} />
        </Sheet>
      )}
    </Row>
  )
}

function Why({ trials }: { trials: Trials }) {
  const areas = useAreas().value?.areas ?? []
  const categories = useCategories().value?.categories ?? []
  return (
    <Cells label={texts.rules}>
      {trials.map(({ rule, miss }) => (
        <Cell
          key={rule.place}
          icon={miss ? 'cross' : 'check'}
          title={texts.rule(rule.place, premiseText(rule, { areas, categories }))}
          note={miss ? missWords[miss] : texts.fits}
        />
      ))}
    </Cells>
  )
}
