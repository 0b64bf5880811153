import { go } from '../../../platform/navigation'
import { Button } from '../../../ui/button'
import { Caption } from '../../../ui/text'
import { ruleText } from '../words'
import { texts } from './texts'
import { useMyAbsences } from './use-my-absences'

/** Said to who has a seat, before it could hit them. Nothing while nothing follows from an absence. */
export function RuleAhead() {
  const { value } = useMyAbsences()
  if (!value?.rule.isOn) return null
  return (
    <>
      <Caption>{`${texts.rule}：${ruleText(value.rule)}${texts.notCounted}`}</Caption>
      <Button look="plain" onPress={() => go('myAbsences')}>
        {texts.toMine}
      </Button>
    </>
  )
}
