import type { Activity, Session } from '@mulin/shared/activities/activity'
import { isOn } from '@mulin/shared/allocation/steps'
import { type Unrested, whyNotOnShift } from '@mulin/shared/sign-ups/shifts'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { timeText } from '../../platform/clock'
import { go } from '../../platform/navigation'
import { Button } from '../../ui/button'
import { NoticeStrip } from '../../ui/notice-strip'
import { texts } from './texts'

interface Props {
  activity: Activity
  /** As the shift has it. */
  session: Session
  mine: Iterable<SignUp>
}

/** Another shift of mine that leaves no time or no rest for this one, said before the tap. */
export function ShiftInTheWay({ activity, session, mine }: Props) {
  const found = inTheWay(activity, session, [...mine])
  if (!found) return null
  const { what, next } = wordsOfShift(found.why, found.signUp)
  return (
    <NoticeStrip
      tone="waiting"
      act={
        <Button look="plain" onPress={() => go('signUpDetail', { signUpId: found.signUp.id })}>
          {texts.seeOther}
        </Button>
      }
    >
      {`${what}${next}`}
    </NoticeStrip>
  )
}

function inTheWay({ id: activityId }: Activity, session: Session, mine: readonly SignUp[]) {
  const helping = mine.filter(({ as, state }) => as === 'volunteer' && isOn(state))
  const others = helping.map(({ id: signUpId, ...signUp }) => ({ ...signUp, signUpId }))
  const why = whyNotOnShift({ ...session, activityId, sessionId: session.id }, others)
  const signUp = helping.find(({ id }) => id === why?.other.signUpId)
  return why && signUp && { why, signUp }
}

const wordsOfShift = ({ code, perDay }: Unrested, { activityTitle, sessionTitle, startsAt }: SignUp) =>
  texts.shiftInTheWay[perDay ? 'perDay' : code](`${activityTitle} ${sessionTitle} ${timeText(startsAt)}`)
