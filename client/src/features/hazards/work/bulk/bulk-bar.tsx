import { Button } from '../../../../ui/button'
import { Row } from '../../../../ui/stack'
import { Caption, Text } from '../../../../ui/text'
import type { Actionable } from '../step'
import { actionWordsFor, takesBack } from '../texts'
import { BulkSheet } from './bulk-sheet'
import { byAction, type BulkAction, chosenAtMost, partsOfAny } from './common'
import { onlyToTakeBack, onlyWords, texts } from './texts'
import { useActions } from './use-actions'
import { useDoing } from './use-doing'
import type { Selection } from './use-selection'

/** How many are chosen, and what can be done with all of them. */
export function BulkBar({ selection }: { selection: Selection }) {
  const { chosen } = selection
  const { doing, isShown, begin, close } = useDoing(selection)
  const { actions, spansTooFar } = useActions(chosen)
  return (
    <>
      <Text strong live>
        {chosen.length < chosenAtMost ? texts.chosen(chosen.length) : texts.full(chosenAtMost)}
      </Text>
      {actions.length === 0 && !spansTooFar && <NoneInCommon selection={selection} />}
      {spansTooFar && <Caption>{texts.oneGrid}</Caption>}
      <Row>
        {actions.map((one, place) => (
          <Button key={one} look={place === 0 ? 'primary' : 'secondary'} onPress={() => begin(one)}>
            {verbOf(one, chosen)}
          </Button>
        ))}
      </Row>
      {doing && (
        <BulkSheet key={doing.key} action={doing.action} hazards={doing.hazards} shown={isShown} onClose={close} />
      )}
    </>
  )
}

const verbOf = (action: BulkAction, chosen: readonly Actionable[]) => actionWordsFor(action, partsOfAny(chosen)).verb

const whichOf = (action: BulkAction, hazards: readonly Actionable[]) =>
  takesBack(action, partsOfAny(hazards)) ? onlyToTakeBack : onlyWords[action]

/** The way on: to those of them that can take one step. */
function NoneInCommon({ selection: { chosen, choose } }: { selection: Selection }) {
  if (chosen.length === 0) return <Caption>{texts.chooseFirst}</Caption>
  return (
    <>
      <Caption>{chosen.length === 1 ? texts.nothingToDo : texts.nothingInCommon}</Caption>
      <Row>
        {byAction(chosen).map(({ action, hazards }) => (
          <Button key={action} onPress={() => choose(hazards)}>
            {texts.only(whichOf(action, hazards), hazards.length)}
          </Button>
        ))}
      </Row>
    </>
  )
}
