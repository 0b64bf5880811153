import type { certificates } from '@mulin/shared/certificates/endpoints'
import { decidesForAll } from '@mulin/shared/duties'
import type { UseCase } from '../platform/serve.ts'
import { putIssuer, storedIssuer } from '../tables/certificates.ts'
import { transact } from '../tables/transact.ts'

export const readIssuer: UseCase<typeof certificates.issuer> = async () => ({ issuer: await storedIssuer() })

export const setIssuer: UseCase<typeof certificates.setIssuer> = async ({ input, actor, personId, now, refuse }) => {
  if (!decidesForAll(actor)) throw refuse('outside_your_area')
  await transact([putIssuer(input, { setBy: personId, setAt: now })])
  return input
}
