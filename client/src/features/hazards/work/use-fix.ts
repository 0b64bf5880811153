import type { SentTo } from '@mulin/shared/endpoint'
import { handling } from '@mulin/shared/hazards/handling'
import { api } from '../../../api'
import { patiently } from '../../../queries/patiently'
import { useCache } from '../../../queries/use-cache'
import { troubleOf, usePhotoStep } from '../../../queries/use-photo-step'
import { handedOnWords } from './handed-on'
import type { SheetProps } from './step'
import { useHazardAct } from './use-hazard-act'

interface Fix {
  input: SentTo<typeof handling.fix>
  onWait: () => void
}
const sendFix = ({ input, onWait }: Fix) => patiently(() => api(handling).fix(input), onWait)

/** The result of a fix, with its photos. Whoever lost it meanwhile keeps the sheet with them until that was read. */
export function useFix({ hazard: { id }, handling: { onDone }, onClose }: SheetProps) {
  const act = useHazardAct(id, sendFix, { onDone })
  const { askAgain } = useCache()
  const step = usePhotoStep({
    step: 'fix',
    id,
    send: ({ note, ...said }, onWait) => act.run({ input: { ...said, hazardId: id, ...(note && { note }) }, onWait }),
  })
  const trouble = troubleOf(step, act.refusal)
  const handedOn = handedOnWords(trouble)
  const seen = async () => {
    onClose()
    await askAgain(['hazard', id], ['inbox'], ['hazards-of-area'])
  }
  return { step, trouble: handedOn === undefined ? trouble : undefined, handedOn, seen }
}
