import { go, useParams } from '../../platform/navigation'
import { Button } from '../../ui/button'
import { texts } from './texts'

/** For staff, from the list of an activity. */
export function ToCheckInDesk() {
  const { activityId } = useParams()
  return (
    <Button icon="qr" onPress={() => go('checkInDesk', { activityId })}>
      {texts.checkInPeople}
    </Button>
  )
}

/** For residents, from their own sign-ups. */
export const ToMyCheckIn = () => (
  <Button icon="qr" block onPress={() => go('myCheckIn')}>
    {texts.toCheckIn}
  </Button>
)
