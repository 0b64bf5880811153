import type { Lesson } from '@mulin/shared/lessons/lessons'
import { Card } from '../../ui/card'
import { Drawing } from '../../ui/drawing'
import { Row, Stack } from '../../ui/stack'
import { Caption, Text } from '../../ui/text'
import { drawingOf } from './drawings/drawing'
import { texts } from './texts'

/** A lesson by its first drawing. */
export const LessonCard = ({ lesson: { title, steps }, onPress }: { lesson: Lesson; onPress: () => void }) => (
  <Card label={`${title} ${texts.steps(steps.length)}`} onPress={onPress}>
    <Row gap="normal">
      <Drawing src={drawingOf(steps[0].id)} small />
      <Stack gap="tight">
        <Text strong>{title}</Text>
        <Caption>{texts.steps(steps.length)}</Caption>
      </Stack>
    </Row>
  </Card>
)
