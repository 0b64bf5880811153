import { committedLines, type Drawn } from '@mulin/shared/sign-ups/draw-check'
import { Card } from '../../ui/card'
import { CopyButton } from '../../ui/copy-button'
import { Row, Section, Stack } from '../../ui/stack'
import { Caption, Text, Title } from '../../ui/text'
import { texts } from './texts'

/** How to do it without this page. */
export const ByHand = ({ draw }: { draw: Drawn }) => (
  <Section label={texts.byHand}>
    <Title>{texts.byHand}</Title>
    <Card>
      <Stack>
        <Text>{draw.terms ? texts.byHandCommitment : texts.byHandNumbers}</Text>
        <Caption>{texts.byHandCommitmentCommand}</Caption>
        <Text>{texts.byHandOrder}</Text>
        <Caption>{texts.byHandOrderCommand}</Caption>
        {draw.terms && <Text>{texts.byHandSeats}</Text>}
        <Row>
          <CopyButton of={[draw.seed, ...committedLines(draw)].join('\n')}>{texts.copyAll}</CopyButton>
        </Row>
      </Stack>
    </Card>
  </Section>
)
