import { Card } from '../../ui/card'
import { CopyButton } from '../../ui/copy-button'
import { Row, Section, Stack } from '../../ui/stack'
import { Caption, Text, Title } from '../../ui/text'
import type { Drawn } from './drawn'
import { texts } from './texts'

/** How to do it without this page. */
export const ByHand = ({ draw: { seed, entrants } }: { draw: Drawn }) => (
  <Section label={texts.byHand}>
    <Title>{texts.byHand}</Title>
    <Card>
      <Stack>
        <Text>{texts.byHandCommitment}</Text>
        <Caption>{texts.byHandCommitmentCommand}</Caption>
        <Text>{texts.byHandOrder}</Text>
        <Caption>{texts.byHandOrderCommand}</Caption>
        <Row>
          <CopyButton of={[seed, ...entrants].join('\n')}>{texts.copyAll}</CopyButton>
        </Row>
      </Stack>
    </Card>
  </Section>
)
