import { hazards } from '@mulin/shared/hazards/endpoints'
import { referrals } from '@mulin/shared/referrals'
import { screen } from '@testing-library/react'
import { hazardBasics, hazardFile } from '../../../../test/hazards'
import { renderScreen, resident } from '../../../../test/screen'
import { answer } from '../../../../test/server'
import StaffHazardPage from './index'

beforeEach(hazardBasics)

test.each([
  ['above its history where nobody of the unit has an account', { unitId: 'power' }, true],
  ['below it where somebody has', undefined, false],
])('links for a unit stand %s', async (_where, byLink, isAbove) => {
  const handler = { unitId: 'power', name: '供电公司' }
  const [report] = hazardFile().entries
  const entries = [report!, { ...report!, action: 'dispatch' as const, state: 'dispatched' as const, handler }]
  const { id: hazardId } = hazardFile()
  answer(
    hazards.one,
    hazardFile({ parts: ['decider'], state: 'dispatched', handler, entries, ...(byLink && { byLink }) }),
  )
  answer(referrals.ofHazard, { referrals: [] })
  renderScreen(<StaffHazardPage />, { as: resident(), params: { hazardId } })

  const links = await screen.findByRole('heading', { name: '给没有账号的单位' })
  const history = screen.getByRole('heading', { name: '进展' })
  const isBefore = (links.compareDocumentPosition(history) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  expect(isBefore).toBe(isAbove)
})
