import { areas } from '@mulin/shared/areas'
import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { hazardBasics, hazardFile, tree } from '../../../../test/hazards'
import { standAt, standingAt } from '../../../../test/position'
import { renderScreen, resident } from '../../../../test/screen'
import { answer, cutOff, refuse } from '../../../../test/server'
import { HazardWorkPage } from './hazard-work'

const { id, number } = hazardFile()
const other = {
  id: 'taiyu-e2',
  path: 'luotang/taiyu/taiyu-g2/taiyu-e2',
  kind: 'estate' as const,
  name: '太宇二区',
  parentId: 'taiyu-g2',
}
const first = { unitId: 'first', name: '甲物业' }
const second = { unitId: 'second', name: '乙物业' }
const location = { latitude: 32.5, longitude: 120.1 }
const reported = {
  state: 'dispatched',
  parts: ['decider'],
  handler: first,
  building: '3号楼',
  spot: 'stairwell',
  place: '3号楼 楼道',
  version: 3,
} satisfies Partial<HazardFile>

beforeEach(() => {
  hazardBasics()
  answer(areas.tree, { areas: [...tree, other] })
  answer(handling.handlers, { handlers: [first, second], suggested: { handler: second, rule: { place: 2 } } })
})

async function openSheet(over: Partial<HazardFile> = {}) {
  answer(hazards.one, hazardFile({ ...reported, ...over }))
  renderScreen(<HazardWorkPage />, { as: resident(), params: { hazardId: id } })
  fireEvent.click(await screen.findByRole('button', { name: `更多操作 ${number}` }))
  fireEvent.click(await screen.findByRole('button', { name: `改正位置 ${number}` }))
  return within(await screen.findByRole('dialog', { name: `改正位置 ${number}` }))
}
type Sheet = Awaited<ReturnType<typeof openSheet>>

const write = (sheet: Sheet, name: RegExp, value: string) =>
  fireEvent.input(sheet.getByRole('textbox', { name }), { target: { value } })
const send = (sheet: Sheet) => fireEvent.click(sheet.getByRole('button', { name: '改正位置' }))
async function move(sheet: Sheet, to = '太宇二区') {
  fireEvent.click(sheet.getByRole('button', { name: /^小区/ }))
  fireEvent.click(await screen.findByRole('button', { name: to }))
}

/** Puts it right, as it is then answered. */
async function correct(over: Partial<HazardFile> = {}) {
  const sheet = await openSheet(over)
  answer(handling.correct, hazardFile({ ...reported, areaPath: other.path, version: 4, ...over }))
  await move(sheet)
  send(sheet)
}

test('sends the whole place and the version that was read, once also while the network is away', async () => {
  const sent: unknown[] = []
  cutOff(handling.correct, (input) => sent.push(input))
  const sheet = await openSheet({ location })
  await move(sheet)
  fireEvent.click(sheet.getByRole('radio', { name: '地下车库' }))
  write(sheet, /^楼栋/, ' 7号楼 ')

  send(sheet)
  await sheet.findByText(/网络不通/)
  answer(handling.correct, (input) => {
    sent.push(input)
    return hazardFile({ ...reported, version: 4 })
  })
  send(sheet)

  await waitFor(() => expect(sent).toHaveLength(2))
  expect(sent[0]).toEqual({
    hazardId: id,
    requestId: expect.any(String),
    version: 3,
    estateId: 'taiyu-e2',
    building: '7号楼',
    spot: 'garage',
    place: '7号楼 地下车库',
  })
  expect(sent[1]).toEqual(sent[0])
})

test('in the same estate its pin stays, unless it is dropped', async () => {
  const sent: { location?: object }[] = []
  answer(handling.correct, (input) => {
    sent.push(input)
    return hazardFile({ ...reported, location, version: 4 })
  })
  const sheet = await openSheet({ location })
  write(sheet, /^位置/, '3号楼 大门')
  send(sheet)
  await waitFor(() => expect(sent).toMatchObject([{ location, place: '3号楼 大门' }]))

  fireEvent.click(await screen.findByRole('button', { name: `更多操作 ${number}` }))
  fireEvent.click(await screen.findByRole('button', { name: `改正位置 ${number}` }))
  const again = within(await screen.findByRole('dialog', { name: `改正位置 ${number}` }))
  fireEvent.click(again.getByRole('button', { name: '不用地图位置' }))
  send(again)

  await waitFor(() => expect(sent).toHaveLength(2))
  expect(sent[1]).not.toHaveProperty('location')
})

test('in a browser its pin is pasted as maps copy it, and what is no place on one says so', async () => {
  const sent: { location?: object }[] = []
  answer(handling.correct, (input) => {
    sent.push(input)
    return hazardFile({ ...reported, version: 4 })
  })
  const sheet = await openSheet({ location })
  expect(sheet.getByRole('textbox', { name: /^地图坐标/ })).toHaveValue('32.5,120.1')

  write(sheet, /^地图坐标/, '32.51')
  expect(await sheet.findByText(/请粘贴经纬度两个数字/)).toBeInTheDocument()
  write(sheet, /^地图坐标/, '32.51， 120.15')
  send(sheet)

  await waitFor(() => expect(sent).toMatchObject([{ location: { latitude: 32.51, longitude: 120.15 } }]))
})

test('in a browser its pin is also where one stands, in place of what was no place', async () => {
  let sent: object = {}
  answer(handling.correct, (input) => {
    sent = input
    return hazardFile({ ...reported, version: 4 })
  })
  standAt({ latitude: 32.508, longitude: 120.12, accuracy: 12 })
  const sheet = await openSheet({ location })
  write(sheet, /^地图坐标/, '32.51')

  fireEvent.click(sheet.getByRole('button', { name: '重新定位' }))
  expect(await sheet.findByText('已标位置：我现在的位置（误差约 10 米）')).toBeInTheDocument()
  expect(sheet.queryByText(/请粘贴经纬度两个数字/)).not.toBeInTheDocument()
  send(sheet)

  await waitFor(() => expect(sent).toMatchObject({ location: standingAt }))
})

test('in another estate pin and building go, which it says, and are there again with the former', async () => {
  let sent: object = {}
  answer(handling.correct, (input) => {
    sent = input
    return hazardFile({ ...reported, version: 4 })
  })
  const sheet = await openSheet({ location })
  expect(sheet.queryByText('地图上的位置会去掉。')).not.toBeInTheDocument()

  await move(sheet)
  expect(await sheet.findByText('地图上的位置会去掉。')).toBeInTheDocument()
  expect(sheet.getByRole('textbox', { name: /^楼栋/ })).toHaveValue('')
  await move(sheet, '太宇花园')
  await waitFor(() => expect(sheet.queryByText('地图上的位置会去掉。')).not.toBeInTheDocument())
  send(sheet)

  await waitFor(() =>
    expect(sent).toMatchObject({ estateId: 'taiyu-e1', location, building: '3号楼', place: '3号楼 楼道' }),
  )
})

test('in the estate that is nearest to it the pin stays', async () => {
  let sent: object = {}
  answer(areas.tree, { areas: [...tree, { ...other, location }] })
  answer(handling.correct, (input) => {
    sent = input
    return hazardFile({ ...reported, version: 4 })
  })
  const sheet = await openSheet({ location })

  await move(sheet)
  send(sheet)

  await waitFor(() => expect(sent).toMatchObject({ estateId: 'taiyu-e2', location }))
})

test('without words for the place nothing is sent', async () => {
  const sheet = await openSheet()
  write(sheet, /^位置/, ' ')

  send(sheet)

  expect(await sheet.findByText('请写明位置')).toBeInTheDocument()
})

test('says why whoever has it cannot keep it', async () => {
  refuse(handling.correct, 'handler_not_there')
  const sheet = await openSheet()
  await move(sheet)

  send(sheet)

  expect(await sheet.findByText(/现在承办的人不负责新的位置/)).toBeInTheDocument()
})

describe('afterwards one line says where the rules lead', () => {
  test('and a tap hands it on, filled in already', async () => {
    let sent: object = {}
    answer(handling.reroute, (input) => {
      sent = input
      return hazardFile({ ...reported, handler: second, version: 5 })
    })
    await correct()

    expect(await screen.findByText('按规则第 2 条应派乙物业。')).toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: '改派' }))
    const sheet = within(await screen.findByRole('dialog', { name: `改派 ${number}` }))
    expect(await sheet.findByRole('radio', { name: /乙物业/ })).toBeChecked()
    fireEvent.click(sheet.getByRole('button', { name: '改派' }))

    await waitFor(() => expect(sent).toMatchObject({ unitId: 'second', reason: '位置写错了' }))
    await waitFor(() => expect(screen.queryByText(/按规则第 2 条/)).not.toBeInTheDocument())
  })

  test('and another tap leaves it where it is: nothing is sent', async () => {
    await correct()

    fireEvent.click(await screen.findByRole('button', { name: '不改派' }))

    expect(screen.queryByText(/按规则第 2 条/)).not.toBeInTheDocument()
  })

  test('what nobody has is dispatched to them', async () => {
    let sent: object = {}
    answer(handling.dispatch, (input) => {
      sent = input
      return hazardFile({ ...reported, version: 5 })
    })
    await correct({ state: 'accepted', handler: undefined })

    await screen.findByText('按规则第 2 条应派乙物业。')
    fireEvent.click(screen.getByRole('button', { name: '派遣' }))
    const sheet = within(await screen.findByRole('dialog', { name: `派遣 ${number}` }))
    fireEvent.click(await sheet.findByRole('button', { name: '派给乙物业' }))

    await waitFor(() => expect(sent).toMatchObject({ unitId: 'second' }))
  })

  test.each<[string, Partial<HazardFile>, string]>([
    ['to who has it', { handler: second }, '按规则第 2 条应派乙物业，不用改派。'],
    [
      'nowhere for what was split',
      { state: 'split', handler: undefined },
      '分头办的各处也一起改到了新的位置，谁办的还是谁办。',
    ],
    ['once it is accepted', { state: 'reported', handler: undefined }, '立案时会按规则第 2 条派乙物业。'],
  ])('%s, and nothing is to be decided', async (_where, over, words) => {
    await correct(over)

    expect(await screen.findByText(words)).toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: '知道了' }))
    expect(screen.queryByText(words)).not.toBeInTheDocument()
  })

  test('nowhere', async () => {
    answer(handling.handlers, { handlers: [first] })
    await correct()

    expect(await screen.findByText('新的位置没有适用的派遣规则。')).toBeInTheDocument()
  })
})

test('who was overtaken sees what the other one did, and finds their own words again', async () => {
  refuse(handling.correct, 'hazard_already_handled')
  const sheet = await openSheet()
  const at = new Date().toISOString()
  answer(
    hazards.one,
    hazardFile({
      ...reported,
      version: 4,
      entries: [{ at, action: 'correct', state: 'dispatched', by: '网格员 02', photos: [] }],
    }),
  )
  await move(sheet)
  write(sheet, /^位置/, '二区车库')
  send(sheet)

  expect(await screen.findByText(/网格员 02 已经改正位置/)).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: `更多操作 ${number}` }))
  fireEvent.click(await screen.findByRole('button', { name: `改正位置 ${number}` }))
  const again = within(await screen.findByRole('dialog', { name: `改正位置 ${number}` }))
  expect(again.getByRole('textbox', { name: /^位置/ })).toHaveValue('二区车库')
  expect(again.getByRole('button', { name: /^小区/ })).toHaveTextContent('太宇二区')
})

test('what was begun is there again after the page was loaded anew, and gone once it is sent', async () => {
  const sent: object[] = []
  answer(handling.correct, (input) => {
    sent.push(input)
    return hazardFile({ ...reported, version: 4 })
  })
  const sheet = await openSheet()
  write(sheet, /^楼栋/, '5号楼')
  cleanup()

  const again = await openSheet({ spot: 'garage', place: '3号楼 地下车库', version: 6 })
  expect(again.getByRole('textbox', { name: /^楼栋/ })).toHaveValue('5号楼')
  expect(again.getByRole('radio', { name: '地下车库' })).toBeChecked()
  send(again)
  await waitFor(() => expect(sent).toMatchObject([{ building: '5号楼', spot: 'garage', version: 6 }]))
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  cleanup()

  expect((await openSheet()).getByRole('textbox', { name: /^楼栋/ })).toHaveValue('3号楼')
})

test('the history says what it was and what it is since', async () => {
  const at = new Date().toISOString()
  const was = { areaPath: tree.at(-1)!.path, place: '3号楼 楼道', location }
  const is = { areaPath: other.path, place: '7号楼 地下车库' }
  answer(
    hazards.one,
    hazardFile({ ...reported, entries: [{ at, action: 'correct', state: 'dispatched', was, is, photos: [] }] }),
  )
  renderScreen(<HazardWorkPage />, { as: resident(), params: { hazardId: id } })

  const [line] = await screen.findAllByText(/原为：太宇花园，3号楼 楼道/)
  expect(line).toHaveTextContent('改为：太宇二区，7号楼 地下车库')
  expect(line).toHaveTextContent('去掉了地图上的位置')
})
