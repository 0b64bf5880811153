import type { Lesson } from '@mulin/shared/lessons/lessons'
import { useState } from 'react'
import { Button } from '../../ui/button'
import { Drawing } from '../../ui/drawing'
import { Sheet } from '../../ui/sheet'
import { Stack } from '../../ui/stack'
import { Headline, Text } from '../../ui/text'
import { drawingOf } from './drawings/drawing'
import { texts } from './texts'

interface Props {
  lesson: Lesson
  onDone: () => void
  onClose: () => void
}

/** Drawing by drawing, as large as the screen. */
export function Slides({ lesson: { title, steps }, onDone, onClose }: Props) {
  const [at, setAt] = useState(0)
  const step = steps[at] ?? steps[0]
  const isLast = at === steps.length - 1
  return (
    <Sheet
      open
      whole
      title={title}
      onClose={onClose}
      bar={
        <>
          {at > 0 && <Button onPress={() => setAt(at - 1)}>{texts.back}</Button>}
          <Button look="primary" block onPress={isLast ? onDone : () => setAt(at + 1)}>
            {isLast ? texts.done : texts.on}
          </Button>
        </>
      }
    >
      <Stack centred>
        <Drawing src={drawingOf(step.id)} />
        <Headline>{step.text}</Headline>
        <Text soft>{texts.at(at + 1, steps.length)}</Text>
      </Stack>
    </Sheet>
  )
}
