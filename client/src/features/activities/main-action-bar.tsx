import type { Session } from '@mulin/shared/activities/activity'
import type { Prospect } from '@mulin/shared/sign-ups/outlook'
import { go } from '../../platform/navigation'
import { drawText, keptText, partiesText, seatsText } from '../../seat-words'
import { Button } from '../../ui/button'
import { Row } from '../../ui/stack'
import { Tag } from '../../ui/tag'
import { Caption } from '../../ui/text'
import type { MainAction } from './main-action'
import { type OwnSeat, ownWords } from './own-seats'
import { openingText } from './seat-words'
import { texts } from './texts'

interface Props {
  activityId: string
  action: MainAction
  now: string
}

/** Always in sight: the one action, or why there is none. */
export function MainActionBar({ activityId, action, now }: Props) {
  if (action.kind === 'signUp')
    return (
      <>
        <Button look="primary" block onPress={() => go('signUp', { activityId, sessionId: action.session.id })}>
          {labelOf(action.session, action.available)}
        </Button>
        {action.available.kind === 'lottery' && (
          <Caption>{drawText(action.session, action.available.entrants)}</Caption>
        )}
      </>
    )
  if (action.kind === 'choose')
    return (
      <Button look="primary" block onPress={() => go('signUp', { activityId })}>
        {action.waiting ? texts.waitChoices(action.choices) : texts.signUpChoices(action.choices)}
      </Button>
    )
  if (action.kind === 'register') return <Register />
  if (action.kind === 'mine') return <Mine own={action.own} />
  return (
    <Button look="primary" block disabledReason={reasonOf(action, now)}>
      {texts.signUp}
    </Button>
  )
}

function labelOf(session: Session, available: Prospect): string {
  if (available.kind === 'waiting')
    return available.ahead > 0 ? texts.waitBehind(partiesText(session, available.ahead)) : texts.waitFirst
  if (available.kind === 'approval') return texts.signUpApproval
  if (available.kind === 'lottery') return texts.enterDraw
  if (available.kind === 'kept') return texts.signUpLeft(keptText(session, available))
  return available.kind === 'free' ? texts.signUpLeft(seatsText(session, available.left)) : texts.signUp
}

const Register = () => (
  <>
    <Button look="primary" block onPress={() => go('volunteer')}>
      {texts.register}
    </Button>
    <Caption>{texts.onlyVolunteers}</Caption>
  </>
)

function Mine({ own }: { own: OwnSeat }) {
  const { words, tone } = ownWords(own)
  if (own.state === 'offered')
    return (
      <Button look="primary" block onPress={() => go('signUpDetail', { signUpId: own.id })}>
        {texts.answerOffer}
      </Button>
    )
  return (
    <Row apart>
      <Tag tone={tone}>{words}</Tag>
      <Button onPress={() => go('mySignUps')}>{texts.seeMine}</Button>
    </Row>
  )
}

function reasonOf(action: MainAction, now: string): string {
  if (action.kind === 'notOpen') return openingText(action.opensAt, now)
  if (action.kind === 'outside') return texts.outside
  if (action.kind !== 'full') return texts.closed
  return action.begun ? texts.allFullBegun : texts.allFull
}
