import { certificates } from '@mulin/shared/certificates/endpoints'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { checkCertificate } from './check-certificate.ts'
import { issueCertificate } from './issue-certificate.ts'
import { readIssuer, setIssuer } from './issuer.ts'
import { myCertificates } from './my-certificates.ts'
import { withdrawCertificate } from './withdraw-certificate.ts'

export const handler = serve(
  certificates,
  {
    issue: issueCertificate,
    issuer: readIssuer,
    setIssuer,
    mine: myCertificates,
    check: checkCertificate,
    withdraw: withdrawCertificate,
  },
  dutiesOf,
)
