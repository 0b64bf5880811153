import type { Activity } from '@mulin/shared/activities/activity'
import { isOn } from '@mulin/shared/allocation/steps'
import { teamsAtMost } from '@mulin/shared/sign-ups/teams'
import { outlookOf, type Viewer } from '@mulin/shared/sign-ups/outlook'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { now } from '../../platform/clock'
import { isOpen } from '../../seat-words'
import { Button } from '../../ui/button'
import { Caption } from '../../ui/text'
import { texts } from './texts'
import { useMySeats } from './use-my-sign-ups'

interface Props {
  activity: Activity | undefined
  of: Pick<SignUp, 'id' | 'sessionId' | 'as' | 'state' | 'teamName'>
  me: Viewer['me']
  onPress: () => void
}

/** Whoever entered a team may enter another one, where there is room for it. */
export function AnotherTeam({ activity, of, me, onPress }: Props) {
  const { sessionId, as, state, teamName } = of
  const session = activity?.sessions.find(({ id }) => id === sessionId)
  if (!activity || !session || teamName === undefined || !isOn(state)) return null
  const outlook = outlookOf(activity, session, now(), { as, inSessions: [sessionId], another: true, me })
  return isOpen(outlook) ? <UpToTheMost of={of} onPress={onPress} /> : null
}

function UpToTheMost({ of: { id, sessionId }, onPress }: Pick<Props, 'of' | 'onPress'>) {
  const { all } = useMySeats()
  const teams = new Set([id, ...all.filter((mine) => mine.sessionId === sessionId).map((mine) => mine.id)])
  if (teams.size >= teamsAtMost) return <Caption>{texts.teamsAtMost(teamsAtMost)}</Caption>
  return <Button onPress={onPress}>{texts.anotherTeam}</Button>
}
