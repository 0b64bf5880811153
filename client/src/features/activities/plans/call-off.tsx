import type { Activity } from '@mulin/shared/activities/activity'
import { type ReactNode, useState } from 'react'
import type { AnyCode, Refused } from '../../../api'
import { say } from '../../../platform/toast'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { useAct } from '../../../queries/use-act'
import type { Words } from '../../../refusal-words'
import { Button } from '../../../ui/button'
import { Sheet } from '../../../ui/sheet'
import { Stack } from '../../../ui/stack'
import { TextArea } from '../../../ui/text-field'
import { planRefusals, planTexts } from './plan-texts'
import { planChanges } from './use-saving-plan'

interface Props<Code extends AnyCode> {
  activityId: string
  words: string
  /** Also which one, where the words do not say it. */
  title?: string
  disabledReason?: string | undefined
  call: (reason: string) => Promise<{ readonly ok: true; readonly value: Activity } | Refused<Code>>
  /** Where a refusal says something else than of an activity that is planned. */
  refusals?: Partial<Record<AnyCode, Words>>
  /** What it brings. */
  children: ReactNode
}

const shortest = 2

/** Never without a reason: people who signed up read it. */
export function CallOff<Code extends AnyCode>({ activityId, words, title = words, ...rest }: Props<Code>) {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const done = () => {
    setOpen(false)
    say(planTexts.cancelled)
  }
  const act = useAct(rest.call, { changes: planChanges(activityId), onDone: done })
  const isTooShort = reason.trim().length < shortest
  const send = () => {
    setTried(true)
    if (!isTooShort) void act.run(reason)
  }
  return (
    <>
      <Button look="danger" label={title} disabledReason={rest.disabledReason} onPress={() => setOpen(true)}>
        {words}
      </Button>
      <Sheet open={open} title={title} onClose={() => setOpen(false)}>
        <Stack>
          {rest.children}
          <TextArea
            label={planTexts.reason}
            maxLength={200}
            value={reason}
            error={tried && isTooShort ? planTexts.reasonMissing : undefined}
            onChange={setReason}
          />
          <RefusalStrip filled refusal={act.refusal} words={{ ...planRefusals, ...rest.refusals }} />
          <Button look="danger" block busy={act.busy} onPress={send}>
            {words}
          </Button>
        </Stack>
      </Sheet>
    </>
  )
}
