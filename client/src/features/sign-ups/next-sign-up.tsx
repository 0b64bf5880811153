import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { now, timeText } from '../../platform/clock'
import { go } from '../../platform/navigation'
import { Beside } from '../../ui/beside'
import { Card } from '../../ui/card'
import { DateLeaf } from '../../ui/date-leaf'
import { Text } from '../../ui/text'
import { inOrder } from './my-order'
import { texts } from './texts'
import { StandingTag } from './upcoming-sign-up'
import { useMySignUps } from './use-my-sign-ups'
import { useStanding } from './use-standing'

/** The activity I go to next; nothing while there is none. */
export function NextSignUp() {
  const { pages } = useMySignUps()
  const [next] = inOrder(
    (pages ?? []).flatMap(({ signUps }) => signUps),
    now(),
  ).upcoming
  return next ? <NextCard signUp={next} /> : null
}

function NextCard({ signUp }: { signUp: SignUp }) {
  const { startsAt, place, calledOff } = useStanding(signUp)
  return (
    <Card onPress={() => go('mySignUps')}>
      <Text soft>{texts.next}</Text>
      <Beside mark={<DateLeaf at={startsAt} />}>
        <Text strong>{signUp.activityTitle}</Text>
        <Text>{timeText(startsAt)}</Text>
        <Text soft>{place}</Text>
        <StandingTag as={signUp.as} isOff={calledOff !== undefined} />
      </Beside>
    </Card>
  )
}
