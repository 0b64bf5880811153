import type { Activity } from '@mulin/shared/activities/activity'
import { activities } from '@mulin/shared/activities/endpoints'
import { useState } from 'react'
import { api } from '../../../api'
import { now } from '../../../platform/clock'
import { say } from '../../../platform/toast'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { useAct } from '../../../queries/use-act'
import { Button } from '../../../ui/button'
import { Confirm } from '../../../ui/confirm'
import { Text } from '../../../ui/text'
import { CallOff } from './call-off'
import { planTexts, publishRefusals } from './plan-texts'
import { planChanges } from './use-saving-plan'

interface Props {
  activity: Activity
}

/** Publishes what is saved, so what is not saved yet comes first. */
export function PublishActivity({ activity, isChanged }: Props & { isChanged: boolean }) {
  const { id, endsAt } = activity
  const [asking, setAsking] = useState(false)
  const done = () => {
    setAsking(false)
    say(planTexts.published)
  }
  const act = useAct(api(activities).publish, { changes: planChanges(id), onDone: done })
  const whyNotYet = isChanged ? planTexts.saveFirst : endsAt <= now() ? planTexts.publishTooLate : undefined
  const closed = closedIn(activity)
  return (
    <>
      <Button icon="send" disabledReason={whyNotYet} onPress={() => setAsking(true)}>
        {planTexts.publish}
      </Button>
      <Confirm
        open={asking}
        title={planTexts.publish}
        yes={closed ? planTexts.publishAnyway : planTexts.publish}
        busy={act.busy}
        onYes={() => act.run({ activityId: id })}
        onNo={() => setAsking(false)}
      >
        <Text>{closed ?? planTexts.publishWhat}</Text>
        <RefusalStrip refusal={act.refusal} words={publishRefusals} />
      </Confirm>
    </>
  )
}

/** For which sessions nobody could sign up any more, in words. */
function closedIn({ sessions }: Activity) {
  const closed = sessions.filter(({ signUpClosesAt }) => signUpClosesAt <= now())
  if (closed.length === 0) return undefined
  return closed.length === sessions.length
    ? planTexts.publishAllClosed
    : planTexts.publishClosed(closed.map(({ title }) => title))
}

export const CancelActivity = ({ activity: { id: activityId } }: Props) => (
  <CallOff
    activityId={activityId}
    words={planTexts.cancel}
    call={(reason) => api(activities).cancel({ activityId, reason })}
  >
    <Text>{planTexts.cancelWhat}</Text>
  </CallOff>
)
