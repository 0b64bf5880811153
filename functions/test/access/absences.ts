import { usualRule } from '@mulin/shared/absences/rule'
import type { AbsenceState } from '@mulin/shared/absences/workflow'
import { now } from '../../src/platform/clock.ts'
import { newId } from '../../src/platform/ids.ts'
import { putRule } from '../../src/tables/absences.ts'
import { transact } from '../../src/tables/transact.ts'
import { missed } from '../absences.ts'

type Where = 'near' | 'far'

// Whoever owns all that is near would soon be paused.
const off = { ...usualRule, isOn: false }
export const noPauses = () => transact([putRule(off, { setBy: 'test', setAt: now() })])

/** Sign-ups whose owner did not come. */
export function absenceMakers(signUp: (where: Where) => Promise<{ id: string }>, owners: Record<Where, string>) {
  const absent = async (where: Where, state?: AbsenceState) => {
    const { id: signUpId } = await signUp(where)
    await missed(owners[where], signUpId, state)
    return { signUpId }
  }
  return { absent }
}

type Makers = ReturnType<typeof absenceMakers>
const reason = '经核实情况属实'

export const absenceInputs: Record<
  string,
  (world: Makers, where: Where) => Record<string, unknown> | Promise<Record<string, unknown>>
> = {
  'absences.rule': () => ({}),
  'absences.setRule': () => off,
  'absences.mine': () => ({}),
  'absences.appeal': async (world, where) => ({
    ...(await world.absent(where)),
    requestId: newId('sgn'),
    words: '临时住院了',
  }),
  'absences.excuse': async (world, where) => ({ ...(await world.absent(where)), reason }),
  'absences.uphold': async (world, where) => ({ ...(await world.absent(where, 'appealed')), reason }),
}
