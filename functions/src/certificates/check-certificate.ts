import type { certificates } from '@mulin/shared/certificates/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { certificateOf, checkFrom } from '../tables/certificates.ts'

/** Anybody may: a masked name, no phone. */
export const checkCertificate: UseCase<typeof certificates.check> = async ({ input: { number }, refuse }) => {
  const found = await certificateOf(number)
  if (!found) throw refuse('certificate_not_found')
  return checkFrom(found)
}
