import { useState } from 'react'
import { Button } from '../../../../ui/button'
import { Row } from '../../../../ui/stack'
import { Caption, Text } from '../../../../ui/text'
import type { Actionable } from '../step'
import { actionWordsFor } from '../texts'
import { BulkSheet } from './bulk-sheet'
import { actionsOfAll, byAction, type BulkAction, chosenAtMost } from './common'
import { texts } from './texts'
import type { Selection } from './use-selection'

/** How many are chosen, and what can be done with all of them. */
export function BulkBar({ selection }: { selection: Selection }) {
  const { chosen, choose, leave } = selection
  const [action, setAction] = useState<BulkAction>()
  const actions = actionsOfAll(chosen)
  const close = (open: readonly Actionable[]) => {
    setAction(undefined)
    if (open.length > 0) choose(open)
    else leave()
  }
  return (
    <>
      <Text strong>{chosen.length < chosenAtMost ? texts.chosen(chosen.length) : texts.full(chosenAtMost)}</Text>
      {actions.length === 0 && <NoneInCommon selection={selection} />}
      <Row>
        {actions.map((one, place) => (
          <Button key={one} look={place === 0 ? 'primary' : 'secondary'} onPress={() => setAction(one)}>
            {verbOf(one, chosen)}
          </Button>
        ))}
      </Row>
      {action && <BulkSheet action={action} hazards={chosen} onClose={close} />}
    </>
  )
}

const verbOf = (action: BulkAction, chosen: readonly Actionable[]) =>
  actionWordsFor(action, chosen[0]?.parts ?? []).verb

/** The way on: to those of them that can take one step. */
function NoneInCommon({ selection: { chosen, choose } }: { selection: Selection }) {
  if (chosen.length === 0) return <Caption>{texts.chooseFirst}</Caption>
  return (
    <>
      <Caption>{chosen.length === 1 ? texts.nothingToDo : texts.nothingInCommon}</Caption>
      <Row>
        {byAction(chosen).map(({ action, hazards }) => (
          <Button key={action} onPress={() => choose(hazards)}>
            {texts.only(verbOf(action, hazards), hazards.length)}
          </Button>
        ))}
      </Row>
    </>
  )
}
