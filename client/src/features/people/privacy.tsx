import { go } from '../../platform/navigation'
import { Cell, Cells } from '../../ui/cell'
import { Section, Stack } from '../../ui/stack'
import { Text, Title } from '../../ui/text'
import { privacyTexts as texts } from './privacy-texts'

/** Which data, what for, who sees it, how long. */
export const Privacy = () => (
  <Stack gap="wide">
    <Text>{texts.intro}</Text>
    <Cells>
      <Cell icon="people" title={texts.looked} note={texts.lookedNote} onPress={() => go('disclosures')} />
    </Cells>
    {texts.kept.map(({ what, why, who, long }) => (
      <Section key={what} label={what}>
        <Title>{what}</Title>
        <Cells>
          <Cell icon="list" title={why} note={texts.why} />
          <Cell icon="people" title={who} note={texts.who} />
          <Cell icon="clock" title={long} note={texts.long} />
        </Cells>
      </Section>
    ))}
    <Section label={texts.not}>
      <Title>{texts.not}</Title>
      <Text>{texts.nots}</Text>
    </Section>
  </Stack>
)
