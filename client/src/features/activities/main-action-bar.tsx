import { go } from '../../platform/navigation'
import { Button } from '../../ui/button'
import { Row } from '../../ui/stack'
import { Tag } from '../../ui/tag'
import type { MainAction } from './main-action'
import { momentText } from './seat-words'
import { texts } from './texts'

interface Props {
  activityId: string
  action: MainAction
}

/** Always in sight: the one action, or why there is none. */
export function MainActionBar({ activityId, action }: Props) {
  if (action.kind === 'signUp')
    return (
      <Button look="primary" block onPress={() => go('signUp', { activityId, sessionId: action.sessionId })}>
        {action.choices === 1 ? texts.signUpLeft(action.left) : texts.signUpChoices(action.choices)}
      </Button>
    )
  if (action.kind === 'mine')
    return (
      <Row apart>
        <Tag tone="done">{texts.mine}</Tag>
        <Button onPress={() => go('mySignUps')}>{texts.seeMine}</Button>
      </Row>
    )
  return (
    <Button look="primary" block disabledReason={reasonOf(action)}>
      {texts.signUp}
    </Button>
  )
}

function reasonOf(action: MainAction): string {
  if (action.kind === 'notOpen') return texts.opensAt(momentText(action.opensAt))
  return action.kind === 'full' ? texts.allFull : texts.closed
}
