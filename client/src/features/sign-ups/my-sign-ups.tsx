import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import type { ReactNode } from 'react'
import { now } from '../../platform/clock'
import { go } from '../../platform/navigation'
import { AnsweredPages } from '../../queries/answered'
import { Button } from '../../ui/button'
import { List } from '../../ui/list'
import { Section, Stack } from '../../ui/stack'
import { Empty } from '../../ui/states'
import { Text, Title } from '../../ui/text'
import { useAskedForAnswer } from './asked-for-answer'
import { inOrder } from './my-order'
import { OldSignUp } from './old-sign-up'
import { texts } from './texts'
import { UpcomingSignUp } from './upcoming-sign-up'
import { useMySignUps } from './use-my-sign-ups'

/** What comes next stands first. */
export function MySignUps() {
  return (
    <AnsweredPages of={useMySignUps()}>
      {(pages) => <InOrder signUps={pages.flatMap(({ signUps }) => signUps)} />}
    </AnsweredPages>
  )
}

function InOrder({ signUps }: { signUps: readonly SignUp[] }) {
  const asked = useAskedForAnswer(signUps)
  const { upcoming, past, ended } = inOrder(signUps, now(), asked)
  if (signUps.length === 0) return <NoneYet />
  return (
    <Stack gap="wide">
      <Group label={texts.upcoming} of={upcoming}>
        {(signUp) => <UpcomingSignUp key={signUp.id} signUp={signUp} />}
      </Group>
      <Group label={texts.past} of={past}>
        {(signUp) => <OldSignUp key={signUp.id} signUp={signUp} />}
      </Group>
      <Group label={texts.endedOnes} of={ended}>
        {(signUp) => <OldSignUp key={signUp.id} signUp={signUp} />}
      </Group>
    </Stack>
  )
}

interface GroupProps {
  label: string
  of: readonly SignUp[]
  children: (signUp: SignUp) => ReactNode
}

const Group = ({ label, of, children }: GroupProps) =>
  of.length === 0 ? null : (
    <Section label={label}>
      <Title>{label}</Title>
      <List label={label}>{of.map((signUp) => children(signUp))}</List>
    </Section>
  )

const NoneYet = () => (
  <Empty
    icon="calendar"
    what={texts.none}
    next={
      <>
        <Text soft>{texts.noneNext}</Text>
        <Button look="primary" onPress={() => go('activities')}>
          {texts.seeActivities}
        </Button>
      </>
    }
  />
)
