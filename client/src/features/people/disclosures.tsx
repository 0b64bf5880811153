import type { OutputOf } from '@mulin/shared/endpoint'
import { people } from '@mulin/shared/people'
import { api } from '../../api'
import { timeText } from '../../platform/clock'
import { go } from '../../platform/navigation'
import { AnsweredPages } from '../../queries/answered'
import { usePages } from '../../queries/use-pages'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { LongList } from '../../ui/long-list'
import { Stack } from '../../ui/stack'
import { Empty } from '../../ui/states'
import { Caption, Text, Title } from '../../ui/text'
import { disclosureTexts as texts } from './disclosure-texts'

/** Who of the staff looked at my data in full. */
export function Disclosures() {
  const asked = usePages(['disclosures'], (after) => api(people).disclosures({ after }))
  return (
    <Stack gap="wide">
      <Text>{texts.how}</Text>
      <AnsweredPages of={asked}>
        {(pages) => {
          const all = pages.flatMap(({ disclosures }) => disclosures)
          if (all.length === 0) return <Empty icon="shield" what={texts.none} next={texts.noneNext} />
          return (
            <LongList label={texts.list}>
              {all.map((one) => (
                <OneDisclosure key={`${one.at} ${one.as}`} disclosure={one} />
              ))}
            </LongList>
          )
        }}
      </AnsweredPages>
      <Caption>{texts.notHere}</Caption>
    </Stack>
  )
}

type Disclosure = OutputOf<typeof people.disclosures>['disclosures'][number]

const OneDisclosure = ({ disclosure: { at, as = texts.someone, hazardId, ofPhoto } }: { disclosure: Disclosure }) => (
  <Card>
    <Stack gap="tight">
      <Title small>{as}</Title>
      <Text>{ofPhoto ? texts.whatPhoto : texts.what}</Text>
      <Caption>{hazardId ? `${timeText(at)} · ${ofPhoto ? texts.whyPhoto : texts.why}` : timeText(at)}</Caption>
      {hazardId && (
        <Button look="plain" label={`${texts.report} ${timeText(at)}`} onPress={() => void go('hazard', { hazardId })}>
          {texts.report}
        </Button>
      )}
    </Stack>
  </Card>
)
