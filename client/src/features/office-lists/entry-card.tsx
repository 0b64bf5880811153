import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Row, Stack } from '../../ui/stack'
import { Tag } from '../../ui/tag'
import { Caption, Title } from '../../ui/text'
import { shared } from './texts'

interface Props {
  name: string
  facts: string
  retired: boolean
  acts: readonly (readonly [word: string, act: () => void])[]
}

/** One line of a list of the office. */
export const EntryCard = ({ name, facts, retired, acts }: Props) => (
  <Card>
    <Stack gap="tight">
      <Row>
        <Title small>{name}</Title>
        {retired && <Tag>{shared.retired}</Tag>}
      </Row>
      <Caption>{facts}</Caption>
      <Row>
        {acts.map(([word, onPress]) => (
          <Button key={word} look="plain" label={`${word} ${name}`} onPress={onPress}>
            {word}
          </Button>
        ))}
      </Row>
    </Stack>
  </Card>
)
