import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { hazardBasics, hazardFile } from '../../../../test/hazards'
import { renderScreen, resident } from '../../../../test/screen'
import { answer, refuse } from '../../../../test/server'
import { HazardWorkPage } from './hazard-work'

const { id, number } = hazardFile()
const fire = { unitId: 'fire', name: '消防救援站' }
const shop = { name: '沿街商铺 01' }
const inspection = { id: 'ins_01HZ0000000000000000000001', siteId: 'sit_01HZ0000000000000000000001', siteName: '商铺' }
const found = { state: 'accepted', parts: ['decider'], inspection } satisfies Partial<HazardFile>

beforeEach(() => {
  hazardBasics()
  answer(handling.handlers, ({ hazardId }) => ({ handlers: [fire, ...(hazardId === id ? [shop] : [])] }))
})

async function openSheet(verb: string, over: Partial<HazardFile> = {}) {
  answer(hazards.one, hazardFile({ ...found, ...over }))
  renderScreen(<HazardWorkPage />, { as: resident(), params: { hazardId: id } })
  const named = { name: `${verb} ${number}` }
  const more = await screen.findByRole('button', { name: `更多操作 ${number}` })
  if (!screen.queryByRole('button', named)) fireEvent.click(more)
  fireEvent.click(await screen.findByRole('button', named))
  return within(await screen.findByRole('dialog', named))
}

test('what an inspection found is handed to who answers for the site, by name; they stand first', async () => {
  let sent: object = {}
  answer(handling.dispatch, (input) => {
    sent = input
    return hazardFile({ ...found, state: 'dispatched', handler: shop, version: 2 })
  })
  const sheet = await openSheet('派遣')
  await sheet.findByRole('radio', { name: /沿街商铺 01/ })
  const [first] = within(sheet.getByRole('radiogroup', { name: /派给谁/ })).getAllByRole('radio')
  expect(first).toHaveAccessibleName(/沿街商铺 01.*改没改好由复查的人看/)

  fireEvent.click(first!)
  expect(first).toBeChecked()
  fireEvent.click(sheet.getByRole('button', { name: '派给沿街商铺 01' }))

  await waitFor(() => expect(sent).toMatchObject({ hazardId: id, responsible: true }))
  expect(sent).not.toHaveProperty('unitId')
  expect(sent).not.toHaveProperty('personId')
  // Nobody of theirs is sent a link.
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
})

test('what they have is handed to somebody else', async () => {
  let sent: object = {}
  answer(handling.reroute, (input) => {
    sent = input
    return hazardFile({ ...found, state: 'dispatched', handler: fire, version: 2 })
  })
  const sheet = await openSheet('改派', { state: 'dispatched', handler: shop })

  fireEvent.click(await sheet.findByRole('radio', { name: /消防救援站/ }))
  fireEvent.click(sheet.getByRole('radio', { name: '位置写错了' }))
  fireEvent.click(sheet.getByRole('button', { name: '改派' }))

  await waitFor(() => expect(sent).toMatchObject({ unitId: 'fire' }))
  expect(sent).not.toHaveProperty('responsible')
})

test('where they cannot have it any more it says so, and another one is chosen', async () => {
  refuse(handling.dispatch, 'handler_not_found')
  const sheet = await openSheet('派遣')
  fireEvent.click(await sheet.findByRole('radio', { name: /沿街商铺 01/ }))

  fireEvent.click(sheet.getByRole('button', { name: '派给沿街商铺 01' }))

  expect(await sheet.findByText(/没有找到要派给的人或单位/)).toBeInTheDocument()
})

test('what was reported is handed to nobody by name', async () => {
  const sheet = await openSheet('派遣', { inspection: undefined })
  await sheet.findByRole('radio', { name: /消防救援站/ })

  expect(sheet.queryByRole('radio', { name: /沿街商铺 01/ })).not.toBeInTheDocument()
})
