import { areas } from '@mulin/shared/areas'
import { hazards } from '@mulin/shared/hazards/endpoints'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { openCamera, photoStore } from '../../../../test/camera'
import { category, hazardBasics, hazardFile, tree } from '../../../../test/hazards'
import { standAt, standingAt } from '../../../../test/position'
import { renderScreen, resident } from '../../../../test/screen'
import { answer } from '../../../../test/server'
import { ReportHazard } from './report-hazard'

const estate = tree.at(-1)!
const other = { ...estate, id: 'taiyu-e2', path: 'luotang/taiyu/taiyu-g1/taiyu-e2', name: '太宇二区' }
const here = { latitude: 32.508, longitude: 120.12, accuracy: 28 }
const me = resident({ estateId: estate.id, areaPath: estate.path })
const find = async () => fireEvent.click(await screen.findByRole('button', { name: '用我现在的位置' }))

beforeEach(() => {
  openCamera()
  photoStore()
  hazardBasics()
  answer(areas.tree, {
    areas: [
      ...tree.slice(0, -1),
      { ...estate, location: { latitude: 32.5061, longitude: 120.125 } },
      { ...other, location: { latitude: 32.516, longitude: 120.125 } },
    ],
  })
})
afterEach(() => standAt(undefined))

test('where I stand goes along in the degrees of our maps, and says how far off it may be', async () => {
  let sent: object = {}
  answer(hazards.report, (input) => {
    sent = input
    return hazardFile()
  })
  standAt(here)
  renderScreen(<ReportHazard />, { as: me })
  expect(await screen.findByText('请站在隐患旁边再点。')).toBeInTheDocument()

  await find()
  expect(await screen.findByText('已标位置：我现在的位置（误差约 30 米）')).toBeInTheDocument()
  expect(screen.getByText('离这里最近的小区：太宇花园')).toBeInTheDocument()
  fireEvent.click(await screen.findByRole('radio', { name: new RegExp(category.name) }))
  fireEvent.click(screen.getByRole('radio', { name: '楼道' }))
  fireEvent.click(screen.getByRole('button', { name: '上报' }))

  await waitFor(() => expect(sent).toMatchObject({ location: standingAt }))
})

test('who stands nearer to another estate is asked, and who takes it off reports without', async () => {
  standAt({ ...here, latitude: 32.5175 })
  renderScreen(<ReportHazard />, { as: me })

  await find()
  expect(await screen.findByText(/离这里最近的是太宇二区/)).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '不用地图位置' }))

  expect(await screen.findByRole('button', { name: '用我现在的位置' })).toBeInTheDocument()
  expect(screen.queryByText(/已标位置/)).not.toBeInTheDocument()
})

test.each([
  ['not allowed', 1, /^没有允许定位。.*不用定位也可以/],
  ['not found', 2, /^没有找到您的位置/],
  ['too late', 3, /^没有找到您的位置/],
  ['guessed from the network', { ...here, accuracy: 2400 }, /^定位不准，误差约 2 公里，没有用上/],
  ['in another town', { ...here, latitude: 32.06 }, /^您现在不在本街道附近/],
] as const)('%s it says so in words, and nothing that was filled in is lost', async (_what, answered, words) => {
  standAt(answered)
  renderScreen(<ReportHazard />, { as: me })
  fireEvent.change(await screen.findByRole('textbox', { name: /^几号楼/ }), { target: { value: '3 号楼' } })

  await find()

  expect(await screen.findByText(words)).toBeInTheDocument()
  expect(screen.queryByText(/已标位置/)).not.toBeInTheDocument()
  expect(screen.getByRole('textbox', { name: /^几号楼/ })).toHaveValue('3 号楼')
  expect(screen.getByRole('button', { name: '用我现在的位置' })).toBeEnabled()
})

test('a place that was found before stays where another one is of no use', async () => {
  standAt(here)
  renderScreen(<ReportHazard />, { as: me })
  await find()
  expect(await screen.findByText(/已标位置/)).toBeInTheDocument()

  standAt(1)
  fireEvent.click(screen.getByRole('button', { name: '重新定位' }))

  expect(await screen.findByText(/^没有允许定位/)).toBeInTheDocument()
  expect(screen.getByText(/已标位置/)).toBeInTheDocument()
})

describe('where a browser cannot', () => {
  afterEach(() => Object.assign(window, { isSecureContext: undefined }))

  test('as it has no way to', async () => {
    standAt(undefined)
    renderScreen(<ReportHazard />, { as: me })

    await find()

    expect(await screen.findByText(/^这个浏览器不能定位/)).toBeInTheDocument()
  })

  test('as the page did not come over https, it says the same and asks nobody', async () => {
    standAt(here)
    Object.assign(window, { isSecureContext: false })
    renderScreen(<ReportHazard />, { as: me })

    await find()

    expect(await screen.findByText(/^这个浏览器不能定位/)).toBeInTheDocument()
  })
})
