import type { Session } from '@mulin/shared/activities/activity'
import { activities } from '@mulin/shared/activities/endpoints'
import { waitsForRating } from '@mulin/shared/feedback'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import type { SignUpDetail as Detail } from '@mulin/shared/sign-ups/sign-up'
import type { ReactNode } from 'react'
import { api } from '../../api'
import { now, spanText, timeText } from '../../platform/clock'
import { go, useParams } from '../../platform/navigation'
import { Answered } from '../../queries/answered'
import { useAnswer } from '../../queries/use-answer'
import { useMe } from '../../queries/use-me'
import { waitingRule } from '../../seat-words'
import { StaffTrail } from '../../trail/staff-trail'
import { texts as trailTexts } from '../../trail/texts'
import { Button } from '../../ui/button'
import { CallCell } from '../../ui/call'
import { Cell, Cells } from '../../ui/cell'
import { NoticeStrip } from '../../ui/notice-strip'
import { Skeleton } from '../../ui/skeleton'
import { Row, Section, Stack } from '../../ui/stack'
import { Caption, Text, Title } from '../../ui/text'
import { AnotherTeam } from './another-team'
import { AnswerOffer } from './answer-offer'
import { Appeal } from './appeal'
import { ChangeSignUp, WhyNotChanged } from './change-sign-up'
import { HandOver } from './hand-over'
import { LeaveSignUp } from './leave-sign-up'
import { OwnAnswers } from './own-answers'
import { whoOf } from './signed-up'
import { stageTexts } from './stage-texts'
import { faces, isOffStage, type Stage } from './stages'
import { TakingPart } from './taking-part'
import { texts } from './texts'
import { CancelBy } from './upcoming-sign-up'
import { useStanding } from './use-standing'
import { WhatsChanged } from './whats-changed'
import { YearHelps } from './year-helps'

interface Props {
  /** What follows from an absence. */
  ifAbsent?: ReactNode
  /** What was reached by it. */
  whatWasReached?: (signUp: Detail) => ReactNode
  /** While it is still to come, at the times it has now. */
  toCalendar?: (signUp: Detail) => ReactNode
}

/** One sign-up: how it stands and why, what for, and with whom. */
export function SignUpDetail(slots: Props) {
  const { signUpId = '' } = useParams()
  const asked = useAnswer(['sign-up', signUpId], () => api(signUps).one({ signUpId }), {
    keep: signUps.one.output,
    isOwn: true,
  })
  return (
    <Answered of={asked} skeleton={<Skeleton of="detail" />} words={{ invalid_input: texts.gone }}>
      {(signUp) => <Shown signUp={signUp} {...slots} />}
    </Answered>
  )
}

function Shown({ signUp, ifAbsent, whatWasReached, toCalendar }: Props & { signUp: Detail }) {
  const { stage, what, moved, session, ...when } = useStanding(signUp)
  return (
    <Stack gap="wide">
      <HowItStands signUp={signUp} standing={{ stage, what, moved, session }} ifAbsent={ifAbsent} />
      {whatWasReached?.(signUp)}
      <Facts signUp={signUp} {...when} />
      {isAhead(stage, when) && toCalendar?.({ ...signUp, ...when })}
      <TakingPart signUp={signUp} />
      <OwnAnswers signUp={signUp} session={session} />
      <Trail signUp={signUp} />
      <WaysOn signUp={signUp} stage={stage} session={isOffStage(stage) ? undefined : session} />
    </Stack>
  )
}

const isAhead = (stage: Stage, { endsAt }: When) => (stage === 'confirmed' || stage === 'helping') && now() < endsAt

interface StandingProps extends Pick<Props, 'ifAbsent'> {
  signUp: Detail
  standing: Pick<ReturnType<typeof useStanding>, 'stage' | 'what' | 'moved' | 'session'>
}

const HowItStands = ({ signUp, standing: { stage, what, moved, session }, ifAbsent }: StandingProps) => (
  <Stack gap="close">
    <NoticeStrip {...faces[stage]}>{stageTexts[stage].word}</NoticeStrip>
    <Text>{what}</Text>
    {stage === 'waiting' && <InList signUp={signUp} session={session} />}
    {!isOffStage(stage) && <YearHelps signUp={signUp} session={session} />}
    {moved && !isOffStage(stage) && <NoticeStrip tone="waiting">{texts.moved}</NoticeStrip>}
    <WhatsChanged signUp={signUp} />
    {stage === 'absent' && ifAbsent}
    <Appeal signUp={signUp} />
    {stage === 'offered' && <AnswerOffer signUp={signUp} />}
  </Stack>
)

type When = Pick<ReturnType<typeof useStanding>, 'startsAt' | 'endsAt' | 'place'>

function Facts({ signUp, startsAt, endsAt, place }: { signUp: Detail } & When) {
  const { activityId, activityTitle, sessionTitle, what } = signUp
  return (
    <Cells label={texts.detailTitle}>
      <Cell icon="activity" title={activityTitle} note={sessionTitle} onPress={() => go('activity', { activityId })} />
      <Cell icon="calendar" title={spanText(startsAt, endsAt)} />
      <Cell icon="place" title={place} />
      <CallCell phone={signUp.contactPhone} name={signUp.contactName} />
      {what && <Cell icon="hand" title={what} />}
      <Cell icon="person" title={whoOf(signUp)} note={signUp.guardianConsentAt && texts.guardianAgreed} />
    </Cells>
  )
}

function Trail({ signUp }: { signUp: Detail }) {
  if (!signUp.trail && !signUp.told && !signUp.headCounts) return null
  return (
    <Section label={trailTexts.trail}>
      <Title>{trailTexts.trail}</Title>
      <StaffTrail of={signUp} label={trailTexts.trail} />
    </Section>
  )
}

/** How the list moves on, and how often staff changed it. */
const InList = ({ signUp: { reordered, moves = [] }, session }: { signUp: Detail; session: Session | undefined }) => (
  <>
    {session && <Caption>{waitingRule(session)}</Caption>}
    {reordered !== undefined && <Caption>{texts.reordered(reordered)}</Caption>}
    {[...moves].reverse().map(({ at, reason }) => (
      <Caption key={at}>{texts.movedBecause(timeText(at), reason)}</Caption>
    ))}
  </>
)

function WaysOn({ signUp, stage, session }: { signUp: Detail; stage: Stage; session: Session | undefined }) {
  const { id: signUpId, activityId } = signUp
  return (
    <Stack gap="close">
      <Row>
        {waitsForRating(signUp, now()) && (
          <Button icon="star" onPress={() => go('rateActivity', { signUpId })}>
            {texts.rate}
          </Button>
        )}
        <Button onPress={() => go('activity', { activityId })}>{texts.open}</Button>
        <ChangeSignUp signUp={signUp} session={session} />
        <AnotherOfMine signUp={signUp} />
        <HandOver signUp={signUp} stage={stage} />
        <LeaveSignUp signUp={signUp} stage={stage} />
      </Row>
      <CancelBy signUp={signUp} stage={stage} />
      <WhyNotChanged signUp={signUp} session={session} />
    </Stack>
  )
}

function AnotherOfMine({ signUp }: { signUp: Detail }) {
  const { activityId, sessionId } = signUp
  const { value: me } = useMe()
  const { value } = useAnswer(['activity', activityId], () => api(activities).one({ activityId }))
  return (
    <AnotherTeam
      activity={value}
      of={signUp}
      me={me}
      onPress={() => go('signUp', { activityId, sessionId, another: 'yes' })}
    />
  )
}
