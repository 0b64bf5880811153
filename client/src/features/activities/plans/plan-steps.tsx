import type { Activity } from '@mulin/shared/activities/activity'
import { activities } from '@mulin/shared/activities/endpoints'
import { useState } from 'react'
import { api } from '../../../api'
import { say } from '../../../platform/toast'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { useAct } from '../../../queries/use-act'
import { Button } from '../../../ui/button'
import { Confirm } from '../../../ui/confirm'
import { Text } from '../../../ui/text'
import { CallOff } from './call-off'
import { planRefusals, planTexts } from './plan-texts'
import { planChanges } from './use-plan'

interface Props {
  activity: Activity
}

/** Publishes what is saved, so what is not saved yet comes first. */
export function PublishActivity({ activity: { id }, isChanged }: Props & { isChanged: boolean }) {
  const [asking, setAsking] = useState(false)
  const done = () => {
    setAsking(false)
    say(planTexts.published)
  }
  const act = useAct(api(activities).publish, { changes: planChanges(id), onDone: done })
  return (
    <>
      <Button icon="send" disabledReason={isChanged ? planTexts.saveFirst : undefined} onPress={() => setAsking(true)}>
        {planTexts.publish}
      </Button>
      <Confirm
        open={asking}
        title={planTexts.publish}
        yes={planTexts.publish}
        busy={act.busy}
        onYes={() => act.run({ activityId: id })}
        onNo={() => setAsking(false)}
      >
        <Text>{planTexts.publishWhat}</Text>
        <RefusalStrip refusal={act.refusal} words={planRefusals} />
      </Confirm>
    </>
  )
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
