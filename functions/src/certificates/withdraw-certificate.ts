import type { certificates } from '@mulin/shared/certificates/endpoints'
import { mayDecideIn } from '@mulin/shared/duties'
import type { UseCase } from '../platform/serve.ts'
import { certificateOf, checkFrom, withdraw } from '../tables/certificates.ts'
import { transact } from '../tables/transact.ts'

export const withdrawCertificate: UseCase<typeof certificates.withdraw> = async ({ input, actor, now, refuse }) => {
  const { number, reason } = input
  const found = await certificateOf(number)
  if (!found) throw refuse('certificate_not_found')
  if (!mayDecideIn(actor, found.areaPath)) throw refuse('outside_your_area')
  const why = { withdrawnAt: now, withdrawReason: reason }
  const lost = found.withdrawnAt ?? (await transact([withdraw(number, { ...why, withdrawnBy: actor.personId })]))
  if (lost) throw refuse('certificate_already_withdrawn')
  return checkFrom({ ...found, ...why })
}
