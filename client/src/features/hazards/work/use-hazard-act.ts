import { hazards } from '@mulin/shared/hazards/endpoints'
import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { api, type Refused } from '../../../api'
import { useAct } from '../../../queries/use-act'
import { useCache } from '../../../queries/use-cache'

export type Asked<Code extends Refused['code']> = { readonly ok: true; readonly value: HazardFile } | Refused<Code>

export interface Handling {
  onDone: (hazard: HazardFile) => void
  /** Somebody else was faster; this is how it stands now. */
  onLost: (hazard: HazardFile) => void
  /** The same, where the sheet stays open with what was typed. */
  onNewer?: (hazard: HazardFile) => void
}

/** One step of a hazard: every view of it is newer at once, and a lost race is shown where somebody shows it, not only refused. */
export function useHazardAct<Input, Code extends Refused['code']>(
  hazardId: string,
  call: (input: Input) => Promise<Asked<Code>>,
  { onDone, onLost }: Pick<Handling, 'onDone'> & Partial<Handling>,
) {
  const { put } = useCache()
  const step = async (input: Input) => {
    const answer = await call(input)
    if (answer.ok) {
      put(['hazard', hazardId], answer.value)
      onDone(answer.value)
    }
    return answer
  }
  const act = useAct(step, { changes: [['inbox'], ['hazards-of-area']] })

  const run = async (input: Input) => {
    const answer = await act.run(input)
    if (onLost && !answer.ok && answer.code === 'hazard_already_handled') await showLatest(onLost)
    return answer
  }
  const showLatest = async (show: Handling['onLost']) => {
    const latest = await api(hazards).one({ hazardId })
    if (!latest.ok) return
    act.forget()
    put(['hazard', hazardId], latest.value)
    show(latest.value)
  }
  return { run, busy: act.busy, refusal: act.refusal }
}
