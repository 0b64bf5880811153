import { Button } from '../../../../ui/button'
import { Row } from '../../../../ui/stack'
import type { Actionable } from '../step'
import { chosenAtMost } from './common'
import { texts } from './texts'
import type { Selection } from './use-selection'

interface Props {
  selection: Selection
  /** The rows that are there by now. */
  hazards: readonly Actionable[]
}

/** Into choosing several and out of it. */
export function ChooseSeveral({ selection, hazards }: Props) {
  if (hazards.length < 2 && !selection.isOn) return null
  const { isOn, choose, leave } = selection
  return (
    <Row>
      {isOn && hazards.length > 0 && (
        <Button onPress={() => choose(hazards)}>{texts.all(Math.min(hazards.length, chosenAtMost))}</Button>
      )}
      {/* One button both ways: the focus stays on it. */}
      <Button
        look={isOn ? 'plain' : 'secondary'}
        {...(!isOn && { icon: 'check' })}
        onPress={() => (isOn ? leave() : choose([]))}
      >
        {isOn ? texts.leave : texts.several}
      </Button>
    </Row>
  )
}
