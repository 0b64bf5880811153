import { hazards } from '@mulin/shared/hazards/endpoints'
import { useState } from 'react'
import { api } from '../../../api'
import { newRequestId } from '../../../platform/ids'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { Button } from '../../../ui/button'
import { ReasonField } from '../../../ui/reason-field'
import { Sheet } from '../../../ui/sheet'
import type { SheetProps } from './step'
import { actionWordsFor, reasonWordsFor, texts } from './texts'
import { useHazardAct } from './use-hazard-act'

const calls = { decline: api.hazards.decline, send_back: api.hazards.sendBack, rework: api.hazards.rework }
const isReason = (reason: string) => hazards.decline.input.shape.reason.safeParse(reason).success

/** A step that somebody has to read the reason of: a usual one by a tap, or own words. */
export function ReasonSheet({ action, hazard, handling, onClose }: SheetProps & { action: keyof typeof calls }) {
  const [requestId] = useState(newRequestId)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { run, busy, refusal } = useHazardAct(hazard.id, calls[action], handling)
  const { verb } = actionWordsFor(action, hazard.parts)
  const { label, usual } = reasonWordsFor(action, hazard.parts)
  const send = async () => {
    setTried(true)
    if (isReason(reason)) await run({ hazardId: hazard.id, requestId, reason })
  }

  return (
    <Sheet
      open
      title={texts.of(verb, hazard.number)}
      onClose={onClose}
      bar={
        <Button look="danger" block busy={busy} onPress={send}>
          {verb}
        </Button>
      }
    >
      <ReasonField
        usualLabel={texts.usualReasons}
        usual={usual}
        label={label}
        maxLength={300}
        value={reason}
        error={tried && !isReason(reason) ? texts.reasonMissing : undefined}
        onChange={setReason}
      />
      <RefusalStrip refusal={refusal} />
    </Sheet>
  )
}
