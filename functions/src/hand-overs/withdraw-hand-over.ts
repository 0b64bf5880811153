import type { handOvers } from '@mulin/shared/sign-ups/hand-overs'
import type { UseCase } from '../platform/serve.ts'
import { handOverOf, withdrawHandOver } from '../tables/hand-overs.ts'
import { transact } from '../tables/transact.ts'

/** To anybody else the code is none. */
export const keepShift: UseCase<typeof handOvers.withdraw> = async ({ input: { code }, personId, refuse }) => {
  const handOver = await handOverOf(code)
  if (handOver?.personId !== personId) throw refuse('hand_over_not_found')
  const isOpen = handOver.state === 'open' && !(await transact(withdrawHandOver(code, handOver)))
  if (isOpen || (await handOverOf(code))?.state === 'withdrawn') return {}
  throw refuse('hand_over_gone')
}
