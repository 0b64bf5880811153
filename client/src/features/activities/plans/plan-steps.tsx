import type { Activity } from '@mulin/shared/activities/activity'
import { activities } from '@mulin/shared/activities/endpoints'
import { useState } from 'react'
import { api } from '../../../api'
import { say } from '../../../platform/toast'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { useAct } from '../../../queries/use-act'
import { Button } from '../../../ui/button'
import { Confirm } from '../../../ui/confirm'
import { Sheet } from '../../../ui/sheet'
import { Stack } from '../../../ui/stack'
import { Text } from '../../../ui/text'
import { TextArea } from '../../../ui/text-field'
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

const shortest = 2

/** Never without a reason: people who signed up read it. */
export function CancelActivity({ activity: { id } }: Props) {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const done = () => {
    setOpen(false)
    say(planTexts.cancelled)
  }
  const act = useAct(api(activities).cancel, { changes: planChanges(id), onDone: done })
  const isTooShort = reason.trim().length < shortest
  const send = () => {
    setTried(true)
    if (!isTooShort) void act.run({ activityId: id, reason })
  }
  return (
    <>
      <Button look="danger" onPress={() => setOpen(true)}>
        {planTexts.cancel}
      </Button>
      <Sheet open={open} title={planTexts.cancel} onClose={() => setOpen(false)}>
        <Stack>
          <Text>{planTexts.cancelWhat}</Text>
          <TextArea
            label={planTexts.reason}
            maxLength={200}
            value={reason}
            error={tried && isTooShort ? planTexts.reasonMissing : undefined}
            onChange={setReason}
          />
          <RefusalStrip refusal={act.refusal} words={planRefusals} />
          <Button look="danger" block busy={act.busy} onPress={send}>
            {planTexts.cancel}
          </Button>
        </Stack>
      </Sheet>
    </>
  )
}
