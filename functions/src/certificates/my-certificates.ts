import type { certificates } from '@mulin/shared/certificates/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { certificatesFor } from '../tables/certificates.ts'

export const myCertificates: UseCase<typeof certificates.mine> = async ({ personId }) => ({
  certificates: await certificatesFor(personId),
})
