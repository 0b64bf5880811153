import type { SentTo } from '@mulin/shared/endpoint'
import { handling } from '@mulin/shared/hazards/handling'
import { api } from '../../../api'
import { patiently } from '../../../queries/patiently'
import { troubleOf, usePhotoStep } from '../../../queries/use-photo-step'
import type { StepProps } from './step'
import { useHazardAct } from './use-hazard-act'

interface Fix {
  input: SentTo<typeof handling.fix>
  onWait: () => void
}
const sendFix = ({ input, onWait }: Fix) => patiently(() => api(handling).fix(input), onWait)

/** The result of a fix, with its photos. */
export function useFix({ hazard: { id }, handling }: StepProps) {
  const act = useHazardAct(id, sendFix, handling)
  const step = usePhotoStep({
    step: 'fix',
    id,
    send: ({ note, ...said }, onWait) => act.run({ input: { ...said, hazardId: id, ...(note && { note }) }, onWait }),
  })
  return { step, trouble: troubleOf(step, act.refusal) }
}
