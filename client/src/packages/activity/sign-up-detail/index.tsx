import { holdsSeats } from '@mulin/shared/allocation/steps'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { AbsenceHere } from '../../../features/absences/mine/absence-here'
import { HoursHere } from '../../../features/hours/mine/hours-here'
import { MyResult } from '../../../features/results/my-result'
import { SignUpDetail } from '../../../features/sign-ups/sign-up-detail'
import { SignUpToCalendar } from '../../../features/taking-along/sign-up-to-calendar'
import { Page } from '../../../ui/page'

export default function SignUpDetailPage() {
  return (
    <Page title="报名详情">
      <SignUpDetail
        ifAbsent={<AbsenceHere />}
        toCalendar={(signUp) => <SignUpToCalendar signUp={signUp} />}
        whatWasReached={(signUp) => holdsSeats(signUp.state) && <Reached signUp={signUp} />}
      />
    </Page>
  )
}

/** Of who helped the hours, of who took part the result. */
const Reached = ({ signUp }: { signUp: SignUp }) =>
  signUp.as === 'volunteer' ? (
    <HoursHere signUp={signUp} />
  ) : (
    <MyResult activityId={signUp.activityId} signUpId={signUp.id} isAwaited={signUp.state !== 'absent'} />
  )
