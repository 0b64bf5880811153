import { areas } from '@mulin/shared/areas'
import { fireEvent, screen, within } from '@testing-library/react'
import { hazardBasics, tree } from '../../../../test/hazards'
import { renderScreen, resident } from '../../../../test/screen'
import { answer } from '../../../../test/server'
import { ReportHazard } from './report-hazard'

const estate = (id: string, community: string, name: string, latitude: number) => ({
  id,
  path: `luotang/${community}/${community}-g1/${id}`,
  kind: 'estate' as const,
  name,
  parentId: `${community}-g1`,
  location: { latitude, longitude: 120.1 },
})
const yanhe = { id: 'yanhe', path: 'luotang/yanhe', kind: 'community' as const, name: '沿河社区', parentId: 'luotang' }

beforeEach(hazardBasics)

test('in a browser the estate can be found by where it lies: my community first, others one tap away', async () => {
  const here = { ...tree.at(-1)!, location: { latitude: 32.51, longitude: 120.11 } }
  const placed = [here, estate('taiyu-e2', 'taiyu', '太宇二区', 32.5), estate('yanhe-e1', 'yanhe', '沿河一区', 32.6)]
  answer(areas.tree, { areas: [...tree.slice(0, -1), yanhe, ...placed] })
  renderScreen(<ReportHazard />, { as: resident({ estateId: 'taiyu-e1', areaPath: tree.at(-1)!.path }) })

  fireEvent.click(await screen.findByRole('button', { name: '看图选小区' }))
  const sheet = within(await screen.findByRole('dialog'))
  expect(sheet.getByRole('button', { name: '太宇花园，现在选的' })).toBeInTheDocument()
  expect(sheet.getByRole('button', { name: '太宇二区' })).toBeInTheDocument()
  fireEvent.click(sheet.getByRole('button', { name: '看其他社区' }))
  fireEvent.click(sheet.getByRole('button', { name: '沿河社区' }))
  fireEvent.click(sheet.getByRole('button', { name: '沿河一区' }))

  expect(await screen.findByRole('button', { name: /在哪个小区.*沿河社区 沿河一区/ })).toBeInTheDocument()
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
})

test('where no estate has a place there is no picture of them', async () => {
  renderScreen(<ReportHazard />, { as: resident() })

  await screen.findByRole('button', { name: /在哪个小区/ })

  expect(screen.queryByRole('button', { name: '看图选小区' })).not.toBeInTheDocument()
})
