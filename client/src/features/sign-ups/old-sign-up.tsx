import { waitsForRating } from '@mulin/shared/feedback'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { now, timeText } from '../../platform/clock'
import { go } from '../../platform/navigation'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Row } from '../../ui/stack'
import { Tag } from '../../ui/tag'
import { Caption, Text } from '../../ui/text'
import { StageTag } from './stage-tag'
import { stageTexts } from './stage-texts'
import { stageOf } from './stages'
import { texts } from './texts'
import { partyIn, whichOf } from './which'

/** Over, in whatever way: how it ended, without asking for the activity once more. */
export function OldSignUp({ signUp }: { signUp: SignUp }) {
  const { id, state, as, activityTitle, startsAt } = signUp
  const stage = stageOf(signUp)
  const open = () => go('signUpDetail', { signUpId: id })
  const rate = waitsForRating(signUp, now()) && (() => go('rateActivity', { signUpId: id }))
  return (
    <Card {...(!rate && { onPress: () => void open() })}>
      <Text strong>{activityTitle}</Text>
      <Caption>{[...partyIn(signUp), timeText(startsAt)].join(' ')}</Caption>
      <Row>
        {state === 'confirmed' ? <Tag>{texts.over}</Tag> : <StageTag stage={stage} />}
        {as === 'volunteer' && <Tag icon="hand">{texts.asVolunteer}</Tag>}
      </Row>
      {state !== 'confirmed' && <Caption>{stageTexts[stage].what(signUp)}</Caption>}
      {rate && (
        <Row>
          <Button icon="star" label={`${texts.rate} ${whichOf(signUp)}`} onPress={rate}>
            {texts.rate}
          </Button>
          <Button label={`${texts.detail} ${whichOf(signUp)}`} onPress={open}>
            {texts.detail}
          </Button>
        </Row>
      )}
    </Card>
  )
}
