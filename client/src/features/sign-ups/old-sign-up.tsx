import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { timeText } from '../../platform/clock'
import { go } from '../../platform/navigation'
import { Card } from '../../ui/card'
import { Row } from '../../ui/stack'
import { Tag } from '../../ui/tag'
import { Caption, Text } from '../../ui/text'
import { texts } from './texts'

const openActivity = ({ activityId }: SignUp) => go('activity', { activityId })

export const PastSignUp = ({ signUp }: { signUp: SignUp }) => (
  <Card onPress={() => void openActivity(signUp)}>
    <Text strong>{signUp.activityTitle}</Text>
    <Caption>{`${signUp.sessionTitle} ${timeText(signUp.startsAt)}`}</Caption>
    <Row>
      <Tag>{texts.over}</Tag>
      {signUp.as === 'volunteer' && <Tag icon="hand">{texts.volunteer}</Tag>}
    </Row>
  </Card>
)

export const CancelledSignUp = ({ signUp }: { signUp: SignUp }) => (
  <Card onPress={() => void openActivity(signUp)}>
    <Text strong>{signUp.activityTitle}</Text>
    <Caption>{`${signUp.sessionTitle} ${timeText(signUp.startsAt)}`}</Caption>
    <Caption>{howItEnded(signUp)}</Caption>
  </Card>
)

function howItEnded({ by, calledOff, reason = '', stateAt }: SignUp): string {
  if (by !== 'organiser') return texts.cancelledByMe(timeText(stateAt))
  return `${calledOff ? texts.calledOff : texts.removed}。${texts.calledOffBecause(reason)}`
}
