import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { useEffect } from 'react'
import { spanText, timeText } from '../../platform/clock'
import { go } from '../../platform/navigation'
import { Beside } from '../../ui/beside'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { DateLeaf } from '../../ui/date-leaf'
import { NoticeStrip } from '../../ui/notice-strip'
import { Row } from '../../ui/stack'
import { Caption, Text, Title } from '../../ui/text'
import { AnswerOffer } from './answer-offer'
import { LeaveSignUp } from './leave-sign-up'
import { isStopped } from './my-order'
import { noteSeenStopped } from './seen-stopped'
import { StageTag } from './stage-tag'
import { isOffStage, type Stage } from './stages'
import { texts } from './texts'
import { useStanding } from './use-standing'
import { wayOutOf } from './way-out'
import { partyIn, whichOf } from './which'

/** What one needs on the way there, how it stands, and what one can do about it. */
export function UpcomingSignUp({ signUp }: { signUp: SignUp }) {
  const { startsAt, endsAt, place, stage, what, moved } = useStanding(signUp)
  const { id, activityTitle } = signUp
  const isOff = isStopped(signUp)
  useEffect(() => {
    if (isOff) noteSeenStopped(id)
  }, [isOff, id])
  return (
    <Card>
      <Beside mark={<DateLeaf at={startsAt} />}>
        <Title small>{activityTitle}</Title>
        <Text>{spanText(startsAt, endsAt)}</Text>
        <Text soft>{[...partyIn(signUp), place].join('，')}</Text>
        <Row>
          <StageTag stage={stage} />
        </Row>
      </Beside>
      <Text>{what}</Text>
      {moved && !isOffStage(stage) && <NoticeStrip tone="waiting">{texts.moved}</NoticeStrip>}
      {stage === 'offered' && <AnswerOffer signUp={signUp} />}
      <Row>
        <Button label={`${texts.detail} ${whichOf(signUp)}`} onPress={() => go('signUpDetail', { signUpId: id })}>
          {texts.detail}
        </Button>
        <LeaveSignUp signUp={signUp} stage={stage} />
      </Row>
      <CancelBy signUp={signUp} stage={stage} />
    </Card>
  )
}

/** Only seats that are had have to be given back in time. */
export function CancelBy({ signUp, stage }: { signUp: SignUp; stage: Stage }) {
  if (stage !== 'confirmed' && stage !== 'helping') return null
  return <Caption>{texts.leaving[wayOutOf(signUp)](timeText(signUp.cancelBy))}</Caption>
}
