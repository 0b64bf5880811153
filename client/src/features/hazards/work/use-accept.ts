import { handling } from '@mulin/shared/hazards/handling'
import { useState } from 'react'
import { api } from '../../../api'
import { newRequestId } from '../../../platform/ids'
import type { Actionable } from './step'
import { type Handling, useHazardAct } from './use-hazard-act'

/** Taking a report up needs no second thought: one tap. */
export function useAccept({ id: hazardId }: Pick<Actionable, 'id'>, steps: Handling) {
  const [requestId] = useState(newRequestId)
  const { run, busy, refusal } = useHazardAct(hazardId, api(handling).accept, steps)
  return { busy, refusal, onPress: () => run({ hazardId, requestId }) }
}
