import { List } from '../../ui/list'
import { Section } from '../../ui/stack'
import { Text, Title } from '../../ui/text'
import { texts } from './texts'

export const HowToFollow = () => (
  <Section label={texts.how}>
    <Title>{texts.how}</Title>
    <List label={texts.how}>
      {texts.howTo.map((step) => (
        <Text key={step} soft>
          {step}
        </Text>
      ))}
    </List>
  </Section>
)
