import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { timeText } from '../../platform/clock'
import { go } from '../../platform/navigation'
import { Card } from '../../ui/card'
import { Row } from '../../ui/stack'
import { Tag } from '../../ui/tag'
import { Caption, Text } from '../../ui/text'
import { StageTag } from './stage-tag'
import { stageTexts } from './stage-texts'
import { stageOf } from './stages'
import { texts } from './texts'

/** Over, in whatever way: how it ended, without asking for the activity once more. */
export function OldSignUp({ signUp }: { signUp: SignUp }) {
  const { id, state, as, activityTitle, sessionTitle, startsAt } = signUp
  const stage = stageOf(signUp)
  return (
    <Card onPress={() => void go('signUpDetail', { signUpId: id })}>
      <Text strong>{activityTitle}</Text>
      <Caption>{`${sessionTitle} ${timeText(startsAt)}`}</Caption>
      <Row>
        {state === 'confirmed' ? <Tag>{texts.over}</Tag> : <StageTag stage={stage} />}
        {as === 'volunteer' && <Tag icon="hand">{texts.asVolunteer}</Tag>}
      </Row>
      {state !== 'confirmed' && <Caption>{stageTexts[stage].what(signUp)}</Caption>}
    </Card>
  )
}
