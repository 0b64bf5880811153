import { hazards } from '@mulin/shared/hazards/endpoints'
import { joining, type Lookalike } from '@mulin/shared/hazards/joining'
import { photos } from '@mulin/shared/photos'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expectAccessible } from '../../../../test/accessible'
import { openCamera, photoIdOf, photoStore } from '../../../../test/camera'
import { category, hazardBasics, hazardFile, lookalike } from '../../../../test/hazards'
import { renderScreen, resident, visited } from '../../../../test/screen'
import { answer, cutOff, refuse } from '../../../../test/server'
import { device } from '../../../../test/taro'
import { PatrolEntry } from './patrol-entry'
import { PatrolPage } from './patrol-page'
import { takeDown as takeDownFound } from './take-down'

const me = resident({ estateId: 'taiyu-e1', areaPath: 'luotang/taiyu/taiyu-g1/taiyu-e1' })
const open = () => renderScreen(<PatrolPage />, { as: me })
async function press(name: string | RegExp) {
  const button = await screen.findByRole('button', { name })
  await act(async () => fireEvent.click(button))
}
const row = (number: number) => within(screen.getByRole('article', { name: `第 ${number} 处` }))
const sheet = () => within(screen.getByRole('dialog'))

beforeEach(() => {
  openCamera()
  hazardBasics()
  photoStore()
})

/** Takes a photo; what it is and where exactly, unless that is left for later. */
async function takeDown(spot?: string, building?: string) {
  await press(/拍第一处|再拍一处/)
  await screen.findByRole('dialog')
  if (spot !== undefined) {
    fireEvent.click(await sheet().findByRole('radio', { name: new RegExp(category.name) }))
    fireEvent.click(sheet().getByRole('radio', { name: spot }))
  }
  if (building !== undefined) {
    fireEvent.click(sheet().getByRole('button', { name: '换地方' }))
    fireEvent.change(sheet().getByRole('textbox', { name: /^几号楼/ }), { target: { value: building } })
  }
  fireEvent.click(sheet().getByRole('button', { name: '好了' }))
}

/** Takes reports, one number after the other; the same request gets the same one. */
function desk() {
  const sent: { requestId: string; place: string; photoIds: string[] }[] = []
  answer(hazards.report, (input) => {
    sent.push(input)
    const number = [...new Set(sent.map(({ requestId }) => requestId))].indexOf(input.requestId) + 1
    return hazardFile({
      id: `haz_${String(number).padStart(26, '0')}`,
      number: `YH20261126-${String(number).padStart(6, '0')}`,
    })
  })
  return sent
}

test('what was found elsewhere goes on as a place of the walk, complete, and is reported', async () => {
  const sent = desk()
  answer(joining.similar, { hazards: [] })
  renderScreen(<PatrolEntry />, { as: me }).unmount()
  const photo = { requestId: 'pho-1', path: 'kept-photo', bytes: 5, contentType: 'image/jpeg' as const }
  const arrived = { ...photo, photoId: photoIdOf(1) }
  const place = '淮水大厦地下充电点 北侧出口'
  takeDownFound({ photos: [arrived], categoryId: category.id, estateId: 'taiyu-e1', spot: 'garage', place })
  open()

  await press('全部提交（1 处）')

  await waitFor(() => expect(sent).toMatchObject([{ photoIds: [photoIdOf(1)], place: `地下车库 ${place}` }]))
})

const alikeAt = (building: string, found: Lookalike[]) =>
  answer(joining.similar, (input) => ({ hazards: input.building === building ? found : [] }))

test('a walk begins with the camera; the next place is where the last one was', async () => {
  open()
  await takeDown('楼道', '3号楼')
  await takeDown('电梯')

  expect(await row(2).findByText('太宇花园 3号楼 电梯')).toBeInTheDocument()
  expect(row(1).getByText('太宇花园 3号楼 楼道')).toBeInTheDocument()
  expect(row(1).getByText('可以提交')).toBeInTheDocument()
  expect(screen.getByText('2 处还没有提交，都存在这台手机里。')).toBeInTheDocument()
  await expectAccessible()
})

test('a photo alone is kept and says what is missing; opened again, the fields say it too', async () => {
  open()
  await takeDown()

  expect(row(1).getByText('还缺类别、位置')).toBeInTheDocument()
  expect(screen.getByText('还没有能提交的，请先补上缺的内容。')).toBeInTheDocument()
  fireEvent.click(row(1).getByRole('button'))
  expect(await sheet().findByText('请选一种隐患')).toBeInTheDocument()
})

test('who comes back from the camera without a photo has no empty draft', async () => {
  jest.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
    this.oncancel?.(new Event('cancel'))
  })
  open()
  await press('拍第一处')

  expect(await screen.findByText('边走边拍，走完一起提交')).toBeInTheDocument()
  expect(device.storage.has('patrol')).toBe(false)
})

test('what is asked about a place is there without a network once the page was opened with one', async () => {
  open()
  await waitFor(() => expect([...device.storage.keys()].join()).toContain('hazard-categories'))
  cutOff(hazards.categories)
  await takeDown('楼道', '3号楼')

  expect(await row(1).findByText('太宇花园 3号楼 楼道')).toBeInTheDocument()
})

test('without a network three places are kept, through the end of the app, and then sent in one go', async () => {
  cutOff(photos.prepare)
  cutOff(joining.similar)
  cutOff(hazards.report)
  const { unmount } = open()
  await takeDown('楼道', '3号楼')
  await takeDown('电梯')
  await takeDown('楼顶')
  await press('全部提交（3 处）')
  await waitFor(() => expect(screen.getByRole('button', { name: '全部提交（3 处）' })).toBeEnabled())
  unmount()

  photoStore()
  answer(joining.similar, { hazards: [] })
  const sent = desk()
  open()
  expect(await screen.findByText('3 处还没有提交，都存在这台手机里。')).toBeInTheDocument()
  await press('全部提交（3 处）')

  expect(await screen.findByText('这一趟 3 处都已提交。')).toBeInTheDocument()
  expect(sent.map(({ place }) => place)).toEqual(['3号楼 楼道', '3号楼 电梯', '3号楼 楼顶'])
  expect(new Set(sent.map(({ requestId }) => requestId)).size).toBe(3)
  expect(row(2).getByText('第 2 处 · 编号 YH20261126-000002')).toBeInTheDocument()
})

test('the network goes half way: what arrived stays, the rest waits and is the same report later', async () => {
  const sent = desk()
  open()
  await takeDown('楼道', '3号楼')
  await takeDown('电梯')
  await takeDown('楼顶')
  answer(joining.similar, ({ spot }) => {
    if (spot === 'lift') cutOff(hazards.report)
    return { hazards: [] }
  })
  await press('全部提交（3 处）')

  expect(await row(3).findByText('没网，还在手机里')).toBeInTheDocument()
  expect(row(2).getByText('没网，还在手机里')).toBeInTheDocument()
  expect(row(1).getByText('已提交')).toBeInTheDocument()
  expect(screen.getByText('1 处已提交，还有 2 处存在这台手机里。')).toBeInTheDocument()
  const [, second] = device.storage.get('patrol') as { requestId: string }[]

  answer(joining.similar, { hazards: [] })
  answer(hazards.report, (input) => {
    sent.push(input)
    return hazardFile()
  })
  await press('全部提交（2 处）')

  expect(await screen.findByText('这一趟 3 处都已提交。')).toBeInTheDocument()
  expect(sent.map(({ place }) => place)).toEqual(['3号楼 楼道', '3号楼 电梯', '3号楼 楼顶'])
  expect(sent[1]?.requestId).toBe(second?.requestId)
})

test('one whose answer was lost is not asked about itself, and is not there twice', async () => {
  cutOff(hazards.report)
  open()
  await takeDown('楼道', '3号楼')
  await press('全部提交（1 处）')
  await row(1).findByText('没网，还在手机里')

  answer(joining.similar, { hazards: [lookalike({ mine: true })] })
  const sent = desk()
  await press('全部提交（1 处）')

  expect(await row(1).findByText('已提交')).toBeInTheDocument()
  expect(sent).toHaveLength(1)
})

test('the page is left while it is sent: it goes on, and coming back shows how it went', async () => {
  const sent = desk()
  const { unmount } = open()
  await takeDown('楼道', '3号楼')
  await takeDown('电梯')
  await press('全部提交（2 处）')
  unmount()
  await waitFor(() => expect(sent).toHaveLength(2))

  open()

  expect(await screen.findByText('这一趟 2 处都已提交。')).toBeInTheDocument()
  expect(sent).toHaveLength(2)
})

test('a refused one keeps its words and says why; the others are sent', async () => {
  const sent = desk()
  open()
  await takeDown('楼道', '3号楼')
  fireEvent.click(row(1).getByRole('button'))
  fireEvent.click(await sheet().findByRole('button', { name: '补充说明、匿名' }))
  fireEvent.change(sheet().getByRole('textbox', { name: /^情况说明/ }), { target: { value: '停了三辆' } })
  fireEvent.click(sheet().getByRole('button', { name: '好了' }))
  await takeDown('电梯')
  refuse(hazards.report, 'photo_refused', { photoId: photoIdOf(1) }, { once: true })
  await press('全部提交（2 处）')

  expect(await row(1).findByText(/照片 1 不能使用/)).toBeInTheDocument()
  expect(await row(2).findByText('已提交')).toBeInTheDocument()
  expect(sent.map(({ place }) => place)).toEqual(['3号楼 电梯'])
  expect(device.storage.get('patrol')).toMatchObject([{ description: '停了三辆' }, {}])
})

test('photos that the server forgot meanwhile are sent once more', async () => {
  const sent = desk()
  open()
  await takeDown('楼道', '3号楼')
  refuse(hazards.report, 'photo_not_found', undefined, { once: true })
  await press('全部提交（1 处）')

  expect(await row(1).findByText('已提交')).toBeInTheDocument()
  expect(sent.map(({ photoIds }) => photoIds)).toEqual([[photoIdOf(2)]])
})

describe('when neighbours reported something alike', () => {
  const there = lookalike()

  test('the others are sent, and that one is joined with its photo', async () => {
    alikeAt('3号楼', [there])
    const sent = desk()
    const joins: unknown[] = []
    answer(joining.join, ({ hazardId, photoIds }) => {
      joins.push({ hazardId, photoIds })
      return { hazardId, joined: 3 }
    })
    open()
    await takeDown('楼道', '3号楼')
    await takeDown('电梯', '4号楼')
    await press('全部提交（2 处）')
    expect(await row(1).findByText('附近已有人报过')).toBeInTheDocument()
    expect(await row(2).findByText('已提交')).toBeInTheDocument()

    await press('看看是不是同一件')
    expect(await screen.findByRole('group', { name: '您拍的' })).toBeInTheDocument()
    await expectAccessible()
    const buttons = screen.getAllByRole('button', { name: /我也遇到|都不是/ }).map((one) => one.textContent)
    expect(buttons).toEqual(['我也遇到', '都不是，仍然提交'])
    expect(document.querySelector('.sheet-bar')).toBeNull()
    await press('我也遇到')

    expect(await row(1).findByText('已记为我也遇到')).toBeInTheDocument()
    expect(row(1).getByText('第 1 处 · 除报告人外已有 3 人遇到')).toBeInTheDocument()
    expect(joins).toEqual([{ hazardId: there.id, photoIds: [photoIdOf(1)] }])
    expect(sent.map(({ place }) => place)).toEqual(['4号楼 电梯'])
    fireEvent.click(row(1).getByRole('button'))
    expect(visited()).toEqual([`/packages/hazard/hazard/index?hazardId=${there.id}`])
  })

  test('it is another one: it is sent and not asked about again', async () => {
    alikeAt('3号楼', [there])
    cutOff(hazards.report)
    open()
    await takeDown('楼道', '3号楼')
    await press('全部提交（1 处）')
    await press('看看是不是同一件')
    await press('都不是，仍然提交')
    expect(await row(1).findByText('没网，还在手机里')).toBeInTheDocument()

    desk()
    await press('全部提交（1 处）')

    expect(await row(1).findByText('已提交')).toBeInTheDocument()
  })

  test('it was chosen to join, and that was over by then: it says so and can be sent', async () => {
    alikeAt('3号楼', [there])
    refuse(joining.join, 'hazard_over', { state: 'closed' })
    desk()
    open()
    await takeDown('楼道', '3号楼')
    await press('全部提交（1 处）')
    await press('看看是不是同一件')
    await press('我也遇到')
    expect(await row(1).findByText(/已经办结/)).toBeInTheDocument()

    answer(joining.similar, { hazards: [] })
    await press('全部提交（1 处）')

    expect(await row(1).findByText('已提交')).toBeInTheDocument()
  })

  test('joined again after a lost answer, also after the app ended, it is the same call', async () => {
    alikeAt('3号楼', [there])
    cutOff(joining.join)
    const { unmount } = open()
    await takeDown('楼道', '3号楼')
    await press('全部提交（1 处）')
    await press('看看是不是同一件')
    await press('我也遇到')
    await row(1).findByText('没网，还在手机里')
    unmount()
    const requests: string[] = []
    answer(joining.join, ({ hazardId, requestId }) => {
      requests.push(requestId)
      return { hazardId, joined: 1 }
    })
    const [draft] = device.storage.get('patrol') as { requestId: string }[]

    open()
    await press('全部提交（1 处）')

    expect(await row(1).findByText('已记为我也遇到')).toBeInTheDocument()
    expect(requests).toEqual([`${draft?.requestId}-${there.id}`])
  })

  test('what was sent on this very walk is no duplicate of the next place', async () => {
    const sent = desk()
    answer(joining.similar, () => ({
      hazards: sent.length > 0 ? [lookalike({ id: `haz_${'1'.padStart(26, '0')}`, mine: true })] : [],
    }))
    open()
    await takeDown('楼道', '3号楼')
    await takeDown('楼道')
    await press('全部提交（2 处）')

    expect(await screen.findByText('这一趟 2 处都已提交。')).toBeInTheDocument()
  })
})

test('a place can be dropped, after asking, together with its photo', async () => {
  open()
  await takeDown('楼道', '3号楼')
  fireEvent.click(row(1).getByRole('button'))
  fireEvent.click(await sheet().findByRole('button', { name: '删掉这一处' }))
  fireEvent.click(sheet().getByRole('button', { name: '删掉这一处' }))

  expect(await screen.findByText('边走边拍，走完一起提交')).toBeInTheDocument()
  expect(device.storage.get('patrol')).toEqual([])
})

test('a new walk begins once all was sent; what was sent can be put away before', async () => {
  desk()
  open()
  await takeDown('楼道', '3号楼')
  await press('全部提交（1 处）')
  await screen.findByText('这一趟 1 处都已提交。')

  await takeDown('电梯')

  expect(row(1).getByText('太宇花园 3号楼 电梯')).toBeInTheDocument()
  expect(screen.queryByRole('article', { name: '第 2 处' })).not.toBeInTheDocument()
  await press('全部提交（1 处）')
  await press('收起已提交的')
  expect(await screen.findByText('边走边拍，走完一起提交')).toBeInTheDocument()
})

const idIn = (place: number) => `walked-${String(place).padStart(2, '0')}`
/** As if so many had been taken down already, without photos. */
async function walked(places: number) {
  await takeDown('楼道', '3号楼')
  const [draft] = device.storage.get('patrol') as { requestId: string }[]
  const drafts = Array.from({ length: places }, (_, place) => ({ ...draft, requestId: idIn(place), photos: [] }))
  device.storage.set('patrol', drafts)
  act(() => device.onShow.forEach((run) => run()))
}

test('no more than sixty wait at once, which is said from the fiftieth on', async () => {
  open()
  await walked(50)
  expect(await screen.findByText(/手机里还能再存 10 处/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '再拍一处' })).toBeEnabled()

  await walked(60)
  expect(await screen.findByText(/已有 60 处没有提交/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '再拍一处' })).toBeDisabled()
})

test('forty places of a basement go out one after the other, in the order of the walk', async () => {
  const sent = desk()
  open()
  await walked(40)
  await press('全部提交（40 处）')

  expect(await screen.findByText('这一趟 40 处都已提交。', undefined, { timeout: 20_000 })).toBeInTheDocument()
  expect(sent.map(({ requestId }) => requestId)).toEqual(Array.from({ length: 40 }, (_, place) => idIn(place)))
})

test('when the device has no room, it says that this one was not kept', async () => {
  open()
  await takeDown('楼道', '3号楼')
  const full = jest.spyOn(device.storage, 'set').mockImplementation(() => device.storage)
  await press('再拍一处')

  expect(await screen.findByText(/手机存储满了/)).toBeInTheDocument()
  full.mockRestore()
  expect(row(1).getByText('太宇花园 3号楼 楼道')).toBeInTheDocument()
})

test('who is not signed in takes photos first and signs in before sending', async () => {
  renderScreen(<PatrolPage />)
  await takeDown('楼道')
  await press('登录后上报')

  expect(visited()).toEqual(['/packages/person/sign-in/index'])
  expect(device.storage.get('patrol')).toMatchObject([{ spot: 'stairwell' }])
})

test('drafts of somebody else on the same device are not shown, and are not lost', async () => {
  const { unmount } = open()
  await takeDown('楼道', '3号楼')
  unmount()

  renderScreen(<PatrolPage />, { as: resident({ id: 'per_01HZZZZZZZZZZZZZZZZZZZZZZY' }) })

  expect(await screen.findByText('边走边拍，走完一起提交')).toBeInTheDocument()
  expect(device.storage.get('patrol')).toHaveLength(1)
})

describe('the way there', () => {
  test.each([
    ['a volunteer', resident({ volunteer: { id: 'vol_01HZZZZZZZZZZZZZZZZZZZZZZZ', state: 'approved' } }), true],
    ['a resident', me, false],
  ])('%s finds it: %j', async (_who, as, finds) => {
    renderScreen(<PatrolEntry />, { as })
    await act(() => new Promise((answered) => setTimeout(answered, 100)))

    expect(screen.queryByRole('button', { name: '去巡查' }) !== null).toBe(finds)
  })

  test('whoever left something there is reminded of it', async () => {
    const { unmount } = open()
    await takeDown('楼道', '3号楼')
    unmount()
    renderScreen(<PatrolEntry />, { as: me })

    expect(await screen.findByText('巡查里还有 1 处没有提交。')).toBeInTheDocument()
    await press('去巡查')
    expect(visited()).toEqual(['/packages/hazard/patrol/index'])
  })
})
