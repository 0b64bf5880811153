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
  if (!selection.isOn)
    return (
      <Row>
        <Button icon="check" onPress={() => selection.choose([])}>
          {texts.several}
        </Button>
      </Row>
    )
  return (
    <Row>
      <Button onPress={() => selection.choose(hazards)}>{texts.all(Math.min(hazards.length, chosenAtMost))}</Button>
      <Button look="plain" onPress={selection.leave}>
        {texts.leave}
      </Button>
    </Row>
  )
}
