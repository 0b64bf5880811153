import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { RequestId } from '../ids.ts'
import { Day } from '../times.ts'
import { Certificate, CertificateCheck, CertificateNumber, Issuer } from './certificate.ts'
import { Identity } from './identity.ts'

const words = (atMost: number) => z.string().trim().min(2).max(atMost)

const one = z.object({ number: CertificateNumber })

export const certificates = {
  issue: endpoint({
    method: 'POST',
    path: '/me/certificates',
    access: 'resident',
    summary: 'A certificate over my confirmed hours, of a period or of all of them',
    input: z.object({
      requestId: RequestId,
      from: Day.optional(),
      until: Day.optional(),
      identity: Identity.optional(),
    }),
    output: Certificate,
    refusals: ['not_a_volunteer', 'name_required', 'no_confirmed_hours', 'issuer_not_set', 'request_id_reused'],
  }),
  issuer: endpoint({
    method: 'GET',
    path: '/certificate-issuer',
    access: 'rules.set',
    summary: 'Who issues certificates; until that is set nobody gets one',
    input: z.object({}),
    output: z.object({ issuer: Issuer.optional() }),
    refusals: [],
  }),
  setIssuer: endpoint({
    method: 'PUT',
    path: '/certificate-issuer',
    access: 'rules.set',
    summary: 'Set who issues certificates from now on; those that were issued stay as they are',
    input: z.object({ name: words(60), head: words(30), contact: words(60) }),
    output: Issuer,
    refusals: ['outside_your_area'],
  }),
  mine: endpoint({
    method: 'GET',
    path: '/me/certificates',
    access: 'resident',
    summary: 'My certificates, newest first',
    input: z.object({}),
    output: z.object({ certificates: z.array(Certificate) }),
    refusals: [],
  }),
  check: endpoint({
    method: 'GET',
    path: '/certificates/{number}',
    access: 'anyone',
    summary: 'Whether a certificate is genuine and valid, and what it certifies',
    input: one,
    output: CertificateCheck,
    refusals: ['certificate_not_found'],
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/certificates/{number}/withdraw',
    access: 'hours.confirm',
    summary: 'Withdraw a certificate of a volunteer of my area; whoever checks it reads the reason',
    input: one.extend({ reason: z.string().trim().min(2).max(200) }),
    output: CertificateCheck,
    refusals: ['certificate_not_found', 'outside_your_area', 'certificate_already_withdrawn'],
  }),
}
