import { now } from '../../platform/clock'
import { go } from '../../platform/navigation'
import { nameAt, useAreas } from '../../queries/use-areas'
import { useHome, useMe } from '../../queries/use-me'
import { Button } from '../../ui/button'
import { Row, Stack } from '../../ui/stack'
import { Headline } from '../../ui/text'
import { greetingAt } from './greeting-words'
import { texts } from './texts'
import { useElderChoice } from './use-elder-choice'

/** Who is here, where from, and the switch to large type. */
export function Greeting() {
  const { value: me } = useMe()
  const { value } = useAreas()
  const { path } = useHome()
  const estate = nameAt(value?.areas, path)
  return (
    <Stack>
      <Headline>{texts.greeting(greetingAt(now()), me?.name)}</Headline>
      <Row>
        <Button icon="place" onPress={() => go('estate')}>
          {estate || texts.chooseEstate}
        </Button>
        <ElderButton />
      </Row>
    </Stack>
  )
}

function ElderButton() {
  const [on, choose] = useElderChoice()
  return (
    <Button icon="type" onPress={() => choose(!on)}>
      {on ? texts.toStandard : texts.toElder}
    </Button>
  )
}
