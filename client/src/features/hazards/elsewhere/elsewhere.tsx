import { CallButton } from '../../../ui/call'
import { Card } from '../../../ui/card'
import { List } from '../../../ui/list'
import { Stack } from '../../../ui/stack'
import { Text, Title } from '../../../ui/text'
import { texts } from './texts'

/** What is not reported here: who handles it, and the number to call. */
export const Elsewhere = () => (
  <Stack gap="wide">
    <Text>{texts.how}</Text>
    <List label={texts.list}>
      {texts.ofElsewhere.map(({ what, who, phone }) => (
        <Card key={what}>
          <Stack gap="tight">
            <Title small>{what}</Title>
            <Text>{who}</Text>
            {phone && <CallButton phone={phone} name={who} />}
          </Stack>
        </Card>
      ))}
    </List>
  </Stack>
)
