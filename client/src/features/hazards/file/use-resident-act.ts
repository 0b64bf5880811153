import type { HazardFile } from '@mulin/shared/hazards/hazard'
import type { Refused } from '../../../api'
import { useAct } from '../../../queries/use-act'
import { useCache } from '../../../queries/use-cache'

type Asked<Code extends Refused['code']> = { readonly ok: true; readonly value: HazardFile } | Refused<Code>

/** A step of who reported it: the page and my reports are newer at once, also where somebody else was faster. */
export function useResidentAct<Input, Code extends Refused['code']>(
  hazardId: string,
  call: (input: Input) => Promise<Asked<Code>>,
  onDone: (hazard: HazardFile) => void,
) {
  const { put, askAgain } = useCache()
  const act = useAct(call, {
    changes: [['my-hazards']],
    onDone: (hazard) => {
      put(['hazard', hazardId], hazard)
      onDone(hazard)
    },
  })
  const run = async (input: Input) => {
    const answer = await act.run(input)
    if (!answer.ok && answer.code === 'hazard_already_handled') await askAgain(['hazard', hazardId], ['my-hazards'])
    return answer
  }
  return { ...act, run }
}
