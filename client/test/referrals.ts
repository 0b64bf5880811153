import type { Referral } from '@mulin/shared/referrals'

/** Made for a unit that nobody opened it for yet. */
export const aLink = (overrides: Partial<Referral> = {}): Referral => ({
  id: 'ref_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  secret: 's'.repeat(43),
  unitName: '供电公司',
  state: 'open',
  createdAt: '2026-11-26T01:00:00.000Z',
  expiresAt: '2099-01-01T00:00:00.000Z',
  accesses: [],
  ...overrides,
})
