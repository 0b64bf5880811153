import { useState } from 'react'
import { Button } from '../../../ui/button'
import { Row } from '../../../ui/stack'
import { AnswerSheet } from './answer-sheet'
import { texts } from './texts'

type Action = 'excuse' | 'uphold'

interface Props {
  item: { id: string; name: string }
}

/** Either way with a reason, which the person reads. */
export function Decision({ item }: Props) {
  const [action, setAction] = useState<Action>()
  return (
    <Row>
      {(['excuse', 'uphold'] as const).map((one) => (
        <Button key={one} label={`${texts[one]} ${item.name}`} onPress={() => setAction(one)}>
          {texts[one]}
        </Button>
      ))}
      {action && <AnswerSheet item={item} action={action} onClose={() => setAction(undefined)} />}
    </Row>
  )
}
