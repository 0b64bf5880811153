import { holdsSeats } from '@mulin/shared/allocation/steps'
import { AbsenceHere } from '../../../features/absences/mine/absence-here'
import { MyResult } from '../../../features/results/my-result'
import { SignUpDetail } from '../../../features/sign-ups/sign-up-detail'
import { Page } from '../../../ui/page'

export default function SignUpDetailPage() {
  return (
    <Page title="报名详情">
      <SignUpDetail
        ifAbsent={<AbsenceHere />}
        whatWasReached={({ id, activityId, as, state }) =>
          as === 'participant' && holdsSeats(state) && <MyResult activityId={activityId} signUpId={id} />
        }
      />
    </Page>
  )
}
