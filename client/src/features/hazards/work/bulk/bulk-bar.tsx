import { useState } from 'react'
import { Button } from '../../../../ui/button'
import { Row } from '../../../../ui/stack'
import { Caption, Text } from '../../../../ui/text'
import type { Actionable } from '../step'
import { actionWordsFor } from '../texts'
import { BulkSheet } from './bulk-sheet'
import { actionsOfAll, type BulkAction, chosenAtMost } from './common'
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
      {actions.length === 0 && <Caption>{chosen.length === 0 ? texts.chooseFirst : texts.nothingInCommon}</Caption>}
      <Row>
        {actions.map((one, place) => {
          const { verb } = actionWordsFor(one, chosen[0]?.parts ?? [])
          return (
            <Button key={one} look={place === 0 ? 'primary' : 'secondary'} onPress={() => setAction(one)}>
              {verb}
            </Button>
          )
        })}
      </Row>
      {action && <BulkSheet action={action} hazards={chosen} onClose={close} />}
    </>
  )
}
