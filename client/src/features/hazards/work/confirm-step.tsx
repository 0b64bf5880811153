import { handling } from '@mulin/shared/hazards/handling'
import { useState } from 'react'
import { api } from '../../../api'
import { newRequestId } from '../../../platform/ids'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { Confirm } from '../../../ui/confirm'
import { Text } from '../../../ui/text'
import { readOf, type SheetProps } from './step'
import { actionWords, confirmWords } from './texts'
import { useHazardAct } from './use-hazard-act'

const calls = { check: api(handling).check, take_on: api(handling).takeOn }

/** A step that cannot be taken back is asked about once. */
export function ConfirmStep({ action, hazard, handling, onClose }: SheetProps & { action: keyof typeof calls }) {
  const [requestId] = useState(newRequestId)
  const { run, busy, refusal } = useHazardAct(hazard.id, calls[action], handling)
  const { title, what } = confirmWords[action]
  return (
    <Confirm
      open
      title={title}
      yes={actionWords[action].verb}
      busy={busy}
      onYes={() => run({ ...readOf(hazard), requestId })}
      onNo={onClose}
    >
      <Text>{what}</Text>
      <RefusalStrip refusal={refusal} />
    </Confirm>
  )
}
