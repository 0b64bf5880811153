import { whyNotCancellable } from '@mulin/shared/sign-ups/eligibility'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { now, spanText, timeText } from '../../platform/clock'
import { go } from '../../platform/navigation'
import { Beside } from '../../ui/beside'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { DateLeaf } from '../../ui/date-leaf'
import { NoticeStrip } from '../../ui/notice-strip'
import { Row } from '../../ui/stack'
import { Tag } from '../../ui/tag'
import { Caption, Text, Title } from '../../ui/text'
import { CancelSignUp } from './cancel-sign-up'
import type { Standing } from './my-order'
import { texts } from './texts'
import { useStanding } from './use-standing'

/** What one needs on the way there, and how to give the seat back. */
export function UpcomingSignUp({ signUp }: { signUp: SignUp }) {
  const standing = useStanding(signUp)
  const { activityId, activityTitle, sessionTitle } = signUp
  const isOff = standing.calledOff !== undefined
  return (
    <Card>
      <Beside mark={<DateLeaf at={standing.startsAt} />}>
        <Title small>{activityTitle}</Title>
        <Text>{spanText(standing.startsAt, standing.endsAt)}</Text>
        <Text soft>{`${sessionTitle}，${standing.place}`}</Text>
        <StandingTag as={signUp.as} isOff={isOff} />
      </Beside>
      <WhatChanged standing={standing} />
      <Row>
        <Button label={`${texts.open} ${activityTitle}`} onPress={() => go('activity', { activityId })}>
          {texts.open}
        </Button>
        {!isOff && !whyNotCancellable(signUp, now()) && <CancelSignUp signUp={signUp} />}
      </Row>
      {!isOff && <CancelBy signUp={signUp} />}
    </Card>
  )
}

export const StandingTag = ({ as, isOff }: { as: SignUp['as']; isOff: boolean }) => (
  <Row>
    {isOff ? (
      <Tag tone="urgent">{texts.calledOff}</Tag>
    ) : (
      <Tag tone="done">{as === 'volunteer' ? texts.volunteer : texts.participant}</Tag>
    )}
  </Row>
)

function WhatChanged({ standing: { calledOff, moved } }: { standing: Standing }) {
  if (calledOff) return <Text>{texts.calledOffBecause(calledOff)}</Text>
  return moved && calledOff === undefined ? <NoticeStrip tone="waiting">{texts.moved}</NoticeStrip> : null
}

const CancelBy = ({ signUp }: { signUp: SignUp }) => (
  <Caption>{whyNotCancellable(signUp, now()) ? texts.tooLate : texts.cancelBy(timeText(signUp.cancelBy))}</Caption>
)
