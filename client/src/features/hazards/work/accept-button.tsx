import { handling } from '@mulin/shared/hazards/handling'
import { useState } from 'react'
import { api } from '../../../api'
import { newRequestId } from '../../../platform/ids'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { Button } from '../../../ui/button'
import type { StepProps } from './step'
import { actionWords, texts } from './texts'
import { useHazardAct } from './use-hazard-act'

/** Taking a report up needs no second thought: one tap. */
export function AcceptButton({ hazard, handling: steps, look }: StepProps & { look: 'primary' | 'secondary' }) {
  const [requestId] = useState(newRequestId)
  const { run, busy, refusal } = useHazardAct(hazard.id, api(handling).accept, steps)
  return (
    <>
      <Button
        look={look}
        label={texts.of(actionWords.accept.verb, hazard.number)}
        busy={busy}
        onPress={() => run({ hazardId: hazard.id, requestId })}
      >
        {actionWords.accept.verb}
      </Button>
      <RefusalStrip refusal={refusal} />
    </>
  )
}
