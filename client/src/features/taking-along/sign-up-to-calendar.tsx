import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { go } from '../../platform/navigation'
import { isWeapp } from '../../platform/target'
import { Button } from '../../ui/button'
import { NotPermitted } from '../../ui/not-permitted'
import { texts } from './texts'
import { useIntoPhone } from './use-into-phone'

type Mine = Pick<SignUp, 'activityTitle' | 'sessionTitle' | 'what' | 'place' | 'startsAt' | 'endsAt'>

/** With the times of the own sign-up: of a helper those of the shift. A browser is led to the calendar of all of mine. */
export const SignUpToCalendar = ({ signUp }: { signUp: Mine }) =>
  isWeapp ? (
    <IntoPhone signUp={signUp} />
  ) : (
    <Button icon="calendar" onPress={() => go('myCalendar')}>
      {texts.toCalendar}
    </Button>
  )

/** In WeChat. */
export function IntoPhone({
  signUp: { activityTitle, sessionTitle, what = '', place, startsAt, endsAt },
}: {
  signUp: Mine
}) {
  const { add, outcome } = useIntoPhone()
  const title = texts.session(activityTitle, sessionTitle)
  return (
    <>
      <Button icon="calendar" onPress={() => add({ title, startsAt, endsAt, place, description: what })}>
        {texts.toCalendar}
      </Button>
      <NotPermitted outcome={outcome} refused={texts.calendarRefused} failed={texts.calendarFailed} />
    </>
  )
}
