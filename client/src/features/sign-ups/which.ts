import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { timeText } from '../../platform/clock'

type Party = Pick<SignUp, 'sessionTitle' | 'teamName' | 'size'>
type Which = Party & Pick<SignUp, 'activityTitle' | 'startsAt'>

/** What in the activity it is for, and for whom: of several each by its session, and by its team or how many they are. */
export const partyIn = ({ sessionTitle, teamName, size }: Party) =>
  [sessionTitle, teamName ?? (size > 1 ? `${size} 人` : '')].filter(Boolean)

/** Which of mine it is, with nothing else beside it. */
export function whichOf({ activityTitle, startsAt, ...party }: Which) {
  const [session, ...who] = partyIn(party)
  return [activityTitle, session !== activityTitle && session, timeText(startsAt), ...who].filter(Boolean).join(' ')
}
