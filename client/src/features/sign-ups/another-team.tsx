import type { Activity } from '@mulin/shared/activities/activity'
import { isOn } from '@mulin/shared/allocation/steps'
import { outlookOf, type Viewer } from '@mulin/shared/sign-ups/outlook'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { now } from '../../platform/clock'
import { isOpen } from '../../seat-words'
import { Button } from '../../ui/button'
import { texts } from './texts'

interface Props {
  activity: Activity | undefined
  of: Pick<SignUp, 'sessionId' | 'as' | 'state' | 'teamName'>
  me: Viewer['me']
  onPress: () => void
}

/** Whoever entered a team may enter another one, where there is room for it. */
export function AnotherTeam({ activity, of: { sessionId, as, state, teamName }, me, onPress }: Props) {
  const session = activity?.sessions.find(({ id }) => id === sessionId)
  if (!activity || !session || teamName === undefined || !isOn(state)) return null
  const outlook = outlookOf(activity, session, now(), { as, inSessions: [sessionId], another: true, me })
  return isOpen(outlook) ? <Button onPress={onPress}>{texts.anotherTeam}</Button> : null
}
