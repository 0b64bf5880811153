import { areas } from '@mulin/shared/areas'
import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { hazardBasics, hazardFile, tree } from '../../../../test/hazards'
import { renderScreen, resident } from '../../../../test/screen'
import { answer, refuse } from '../../../../test/server'
import { HazardWorkPage } from './hazard-work'

const { id, number } = hazardFile()
const other = {
  id: 'taiyu-e2',
  path: 'luotang/taiyu/taiyu-g2/taiyu-e2',
  kind: 'estate' as const,
  name: '太宇二区',
  parentId: 'taiyu-g2',
}

beforeEach(() => {
  hazardBasics()
  answer(areas.tree, { areas: [...tree, other] })
  answer(handling.handlers, ({ areaPath }) => ({
    handlers: [
      { unitId: areaPath === other.path ? 'second' : 'first', name: areaPath === other.path ? '乙物业' : '甲物业' },
    ],
  }))
})

async function openSheet(over: Parameters<typeof hazardFile>[0] = {}) {
  answer(hazards.one, hazardFile({ state: 'dispatched', parts: ['decider'], ...over }))
  renderScreen(<HazardWorkPage />, { as: resident(), params: { hazardId: id } })
  await screen.findByRole('list', { name: '进展' })
  const named = { name: `改派 ${number}` }
  if (!screen.queryByRole('button', named)) fireEvent.click(screen.getByRole('button', { name: `更多操作 ${number}` }))
  fireEvent.click(await screen.findByRole('button', named))
  return within(await screen.findByRole('dialog', { name: `改派 ${number}` }))
}

test('a report of the wrong estate is put right, and goes to somebody who is on duty there', async () => {
  let sent: object = {}
  answer(handling.reroute, (input) => {
    sent = input
    return hazardFile({ state: 'dispatched', parts: ['decider'], areaPath: other.path, version: 4 })
  })
  const sheet = await openSheet()
  fireEvent.click(await sheet.findByRole('radio', { name: '甲物业' }))

  fireEvent.click(sheet.getByRole('button', { name: /改正小区/ }))
  fireEvent.click(await screen.findByRole('button', { name: '太宇二区' }))
  expect(await sheet.findByRole('radio', { name: '乙物业' })).not.toBeChecked()
  fireEvent.click(sheet.getByRole('radio', { name: '位置写错了' }))
  fireEvent.click(sheet.getByRole('button', { name: '改派' }))
  expect(await sheet.findByText('请选择单位或人员')).toBeInTheDocument()
  fireEvent.click(sheet.getByRole('radio', { name: '乙物业' }))
  fireEvent.click(sheet.getByRole('button', { name: '改派' }))

  await waitFor(() => expect(sent).toMatchObject({ estateId: 'taiyu-e2', unitId: 'second', reason: '位置写错了' }))
  expect(sent).not.toHaveProperty('place')
})

test('of a part only who has it is changed: where it is, is put right with the whole', async () => {
  const sheet = await openSheet({ parent: { hazardId: id, number: 'YH20261122-000001' } })

  expect(await sheet.findByText(/位置请在那一件上改/)).toBeInTheDocument()
  expect(sheet.queryByRole('button', { name: /改正小区/ })).not.toBeInTheDocument()
  expect(sheet.queryByRole('textbox', { name: /改正楼栋/ })).not.toBeInTheDocument()
})

test('its pin goes along only where it was moved', async () => {
  const sent: { location?: object | null }[] = []
  answer(handling.reroute, (input) => {
    sent.push(input)
    return hazardFile({ state: 'dispatched', parts: ['decider'], version: 4 })
  })
  const location = { latitude: 32.5, longitude: 120.1 }
  const give = async (pin?: string) => {
    const sheet = await openSheet({ location })
    fireEvent.click(await sheet.findByRole('radio', { name: '甲物业' }))
    const degrees = sheet.getByRole('textbox', { name: /^地图坐标/ })
    expect(degrees).toHaveValue('32.5,120.1')
    if (pin) fireEvent.input(degrees, { target: { value: pin } })
    fireEvent.click(sheet.getByRole('radio', { name: '位置写错了' }))
    fireEvent.click(sheet.getByRole('button', { name: '改派' }))
  }

  await give('32.508')
  expect(await screen.findByText(/请粘贴经纬度两个数字/)).toBeInTheDocument()
  expect(sent).toEqual([])
  cleanup()
  // As Gaode's map copies it.
  await give('120.152,32.508')
  await waitFor(() => expect(sent).toMatchObject([{ location: { latitude: 32.508, longitude: 120.152 } }]))
  cleanup()
  await give()

  await waitFor(() => expect(sent).toHaveLength(2))
  expect(sent[1]).not.toHaveProperty('location')
})

test('its pin can be taken off, which it says before', async () => {
  let sent: object = {}
  answer(handling.reroute, (input) => {
    sent = input
    return hazardFile({ state: 'dispatched', parts: ['decider'], version: 4 })
  })
  const sheet = await openSheet({ location: { latitude: 32.5, longitude: 120.1 } })
  fireEvent.click(await sheet.findByRole('radio', { name: '甲物业' }))
  expect(sheet.queryByText('地图上的位置会去掉。')).not.toBeInTheDocument()

  fireEvent.click(sheet.getByRole('button', { name: '不用地图位置' }))
  expect(sheet.getByText('地图上的位置会去掉。')).toBeInTheDocument()
  fireEvent.click(sheet.getByRole('radio', { name: '位置写错了' }))
  fireEvent.click(sheet.getByRole('button', { name: '改派' }))

  await waitFor(() => expect(sent).toMatchObject({ location: null, unitId: 'first' }))
})

test('a private home is marked as one, with its building put right; the words that name them follow', async () => {
  let sent: object = {}
  answer(handling.reroute, (input) => {
    sent = input
    return hazardFile({ state: 'dispatched', parts: ['decider'], version: 4 })
  })
  const sheet = await openSheet({ building: '3号楼', spot: 'stairwell', place: '3号楼 楼道 502 门口' })
  fireEvent.click(await sheet.findByRole('radio', { name: '甲物业' }))

  fireEvent.click(sheet.getByRole('radio', { name: '家里' }))
  fireEvent.input(sheet.getByRole('textbox', { name: /改正楼栋/ }), { target: { value: '5号楼' } })
  expect(sheet.getByRole('textbox', { name: /改正位置/ })).toHaveValue('5号楼 家里 502 门口')
  fireEvent.click(sheet.getByRole('radio', { name: '位置写错了' }))
  fireEvent.click(sheet.getByRole('button', { name: '改派' }))

  await waitFor(() =>
    expect(sent).toMatchObject({ building: '5号楼', spot: 'home', place: '5号楼 家里 502 门口', unitId: 'first' }),
  )
  expect(sent).not.toHaveProperty('estateId')
})

test('in another estate the building of the former is gone, also from the words', async () => {
  const sheet = await openSheet({ building: '3号楼', spot: 'stairwell', place: '3号楼 楼道 二楼' })

  fireEvent.click(sheet.getByRole('button', { name: /改正小区/ }))
  fireEvent.click(await screen.findByRole('button', { name: '太宇二区' }))

  expect(sheet.getByRole('textbox', { name: /改正楼栋/ })).toHaveValue('')
  expect(sheet.getByRole('textbox', { name: /改正位置/ })).toHaveValue('楼道 二楼')
})

test('own words for the place stay as somebody wrote them', async () => {
  const sheet = await openSheet({ building: '3号楼', spot: 'stairwell', place: '东门旁边' })

  fireEvent.click(sheet.getByRole('radio', { name: '电梯' }))

  expect(sheet.getByRole('textbox', { name: /改正位置/ })).toHaveValue('东门旁边')
})

describe('what was begun to be put right', () => {
  const moved = { building: '3号楼', spot: 'stairwell', place: '3号楼 楼道' } as const
  async function begin() {
    const sheet = await openSheet(moved)
    fireEvent.click(sheet.getByRole('button', { name: /改正小区/ }))
    fireEvent.click(await screen.findByRole('button', { name: '太宇二区' }))
    fireEvent.input(sheet.getByRole('textbox', { name: /改正楼栋/ }), { target: { value: '7号楼' } })
    fireEvent.input(sheet.getByRole('textbox', { name: /^地图坐标/ }), { target: { value: '32.508,120.152' } })
    fireEvent.click(await sheet.findByRole('radio', { name: '乙物业' }))
    cleanup()
  }

  test('is there again after the page was loaded anew, with who was chosen there, until it is sent', async () => {
    let sent: object = {}
    answer(handling.reroute, (input) => {
      sent = input
      return hazardFile({ state: 'dispatched', parts: ['decider'], areaPath: other.path, version: 4 })
    })
    await begin()

    const sheet = await openSheet(moved)
    expect(sheet.getByRole('textbox', { name: /改正楼栋/ })).toHaveValue('7号楼')
    expect(sheet.getByRole('textbox', { name: /改正位置/ })).toHaveValue('7号楼 楼道')
    expect(sheet.getByRole('textbox', { name: /^地图坐标/ })).toHaveValue('32.508,120.152')
    expect(await sheet.findByRole('radio', { name: '乙物业' })).toBeChecked()
    fireEvent.click(sheet.getByRole('radio', { name: '位置写错了' }))
    fireEvent.click(sheet.getByRole('button', { name: '改派' }))

    await waitFor(() =>
      expect(sent).toMatchObject({
        estateId: 'taiyu-e2',
        building: '7号楼',
        place: '7号楼 楼道',
        location: { latitude: 32.508, longitude: 120.152 },
        unitId: 'second',
      }),
    )
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    cleanup()
    const again = await openSheet(moved)
    expect(again.getByRole('textbox', { name: /改正楼栋/ })).toHaveValue('3号楼')
  })

  test('takes nothing back that others put right since', async () => {
    await begin()

    const sheet = await openSheet({ ...moved, spot: 'garage', place: '3号楼 地下车库', version: 5 })

    expect(sheet.getByRole('radio', { name: '地下车库' })).toBeChecked()
    expect(sheet.getByRole('textbox', { name: /改正楼栋/ })).toHaveValue('7号楼')
  })
})

test('a pin that is far from where it stands is refused in the words of a report, and stays to be moved', async () => {
  refuse(handling.reroute, 'location_far_off')
  const sheet = await openSheet({ location: { latitude: 32.5, longitude: 120.1 } })
  fireEvent.click(await sheet.findByRole('radio', { name: '甲物业' }))
  const degrees = sheet.getByRole('textbox', { name: /^地图坐标/ })
  fireEvent.input(degrees, { target: { value: '39.9,116.4' } })
  fireEvent.click(sheet.getByRole('radio', { name: '位置写错了' }))

  fireEvent.click(sheet.getByRole('button', { name: '改派' }))

  expect(await sheet.findByText(/地图上的位置离所选的小区太远/)).toBeInTheDocument()
  expect(degrees).toHaveValue('39.9,116.4')
})

test('the history says which estate it was', async () => {
  const was = { areaPath: tree.at(-1)!.path, handler: '甲物业' }
  const at = new Date().toISOString()
  answer(
    hazards.one,
    hazardFile({
      state: 'dispatched',
      areaPath: other.path,
      entries: [{ at, action: 'reroute', state: 'dispatched', by: '网格员 01', was, photos: [] }],
    }),
  )
  renderScreen(<HazardWorkPage />, { as: resident(), params: { hazardId: id } })

  expect(await screen.findByText('原为：太宇花园，甲物业')).toBeInTheDocument()
})
