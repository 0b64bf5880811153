import type { SentTo } from '@mulin/shared/endpoint'
import { referrals } from '@mulin/shared/referrals'
import { api } from '../../api'
import { patiently } from '../../queries/patiently'
import { useAct } from '../../queries/use-act'
import { troubleOf, usePhotoStep } from '../../queries/use-photo-step'

interface Fix {
  input: SentTo<typeof referrals.fix>
  onWait: () => void
}
const sendFix = ({ input, onWait }: Fix) => patiently(() => api(referrals).fix(input), onWait)

/** The answer of a unit, its photos announced under the link. */
export function useFix(secret: string) {
  const act = useAct(sendFix, { changes: [['referral', secret]] })
  const step = usePhotoStep({
    step: 'referral',
    // Too little of the link to open it with.
    id: secret.slice(0, 12),
    prepare: (photo) => api(referrals).preparePhoto({ ...photo, secret }),
    send: ({ note, ...said }, onWait) => act.run({ input: { ...said, secret, ...(note && { note }) }, onWait }),
  })
  return { step, trouble: troubleOf(step, act.refusal) }
}
