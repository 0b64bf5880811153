import type { OutputOf } from '@mulin/shared/endpoint'
import type { referrals } from '@mulin/shared/referrals'
import type { AnyCode, Refused } from '../../api'
import { say } from '../../platform/toast'
import { useStepDraft } from '../../queries/step-draft'
import { useAct } from '../../queries/use-act'
import { useCache } from '../../queries/use-cache'
import { texts } from './texts'

type View = OutputOf<typeof referrals.open>
type Asked<Code extends AnyCode> = { readonly ok: true; readonly value: View } | Refused<Code>

interface Options {
  secret: string
  done: string
  onClose: () => void
}

/**
 * Something that the unit asks for, by which the link stays open: what was typed is kept until it is sent, and what came of
 * it is shown without opening the link once more, which would be written down.
 */
export function useUnitStep<Input, Code extends AnyCode>(
  step: string,
  call: (input: Input) => Promise<Asked<Code>>,
  { secret, done, onClose }: Options,
) {
  // Too little of the link to open it with.
  const { draft, change, clear } = useStepDraft(step, secret.slice(0, 12))
  const { put, askAgain } = useCache()
  const act = useAct(call, {
    onDone: (view) => {
      put(['referral', secret], view)
      clear()
      say(done)
      onClose()
    },
  })
  // Why not may stand on the page by now.
  const close = () => {
    onClose()
    if (act.refusal && act.refusal.code !== 'unavailable') void askAgain(['referral', secret])
  }
  return { draft, change, act: { ...act, words: { referral_worn_out: texts.noRoom } }, close }
}
