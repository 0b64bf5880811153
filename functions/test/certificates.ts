import type { Certificate } from '@mulin/shared/certificates/certificate'
import { newId } from '../src/platform/ids.ts'

export const issuer = { name: '罗塘街道', contact: '党群服务中心' }

/** Over two hours of October. */
export const aCertificate = (): Certificate => ({
  number: newId('hrs').replace(/.*(.{4})(.{4})$/, 'ZY2026-$1-$2'),
  name: '志愿者 01',
  volunteerNumber: 'VRFFQ69G5FAV',
  from: '2026-10-01',
  until: '2026-10-31',
  minutes: 120,
  services: [{ on: '2026-10-01', title: '义诊', minutes: 120 }],
  issuer,
  issuedAt: '2026-11-01T02:00:00.000Z',
  hash: 'ab12'.repeat(16),
})
