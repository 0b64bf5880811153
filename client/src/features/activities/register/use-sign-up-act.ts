import { SignUpState } from '@mulin/shared/allocation/steps'
import type { SignUpRow } from '@mulin/shared/sign-ups/sign-up'
import { StaffStep } from '@mulin/shared/sign-ups/staff-steps'
import type { Refused } from '../../../api'
import { useAct } from '../../../queries/use-act'
import { useCache } from '../../../queries/use-cache'
import type { Words } from '../../../refusal-words'
import { stepText } from '../../../trail/texts'
import { texts } from './texts'

const changes = [['activity-sign-ups'], ['inbox'], ['activity'], ['staff-activities']]

export interface SignUpAct {
  busy: boolean
  refusal: Refused | undefined
  /** It stood otherwise than the list said: only reading it again helps. */
  isLate: boolean
  words: Partial<Record<Refused['code'], Words>>
  refresh: () => Promise<void>
}

type Asked<Code extends Refused['code']> = { readonly ok: true; readonly value: SignUpRow } | Refused<Code>

/** What an organiser does to a sign-up, and what is said when it stood otherwise by then. */
export function useSignUpAct<Input, Code extends Refused['code']>(
  call: (input: Input) => Promise<Asked<Code>>,
  onDone: (row: SignUpRow) => void,
) {
  const { askAgain } = useCache()
  const act = useAct(call, { changes, onDone })
  const refresh = async () => {
    act.forget()
    await askAgain(...changes)
  }
  const isLate = act.refusal !== undefined && late.has(act.refusal.code)
  return { run: act.run, busy: act.busy, refusal: act.refusal, isLate, words: wordsOf(act.refusal), refresh }
}

const late: ReadonlySet<string> = new Set([
  'sign_up_moved_on',
  'sign_up_changed',
  'changed_again',
  'sign_up_not_found',
  'no_appeal',
])

const Changed = StaffStep.pick({ parts: true, sizes: true }).required({ parts: true })

function wordsOf(refusal: Refused | undefined): Partial<Record<Refused['code'], Words>> {
  const state = SignUpState.safeParse(refusal?.details?.['state'])
  const changed = Changed.safeParse(refusal?.details).data
  return {
    sign_up_moved_on: texts.movedOn(state.data),
    sign_up_changed: texts.changed(changed && stepText({ at: '', action: 'change', ...changed })),
    session_full: texts.full,
    ...(typeof refusal?.details?.['seats'] === 'number' && {
      party_too_large: texts.tooLarge(refusal.details['seats']),
    }),
  }
}
