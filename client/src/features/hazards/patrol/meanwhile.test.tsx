import { hazards } from '@mulin/shared/hazards/endpoints'
import { joining, type Lookalike } from '@mulin/shared/hazards/joining'
import { photos } from '@mulin/shared/photos'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { openCamera, photoIdOf, photoStore } from '../../../../test/camera'
import { category, hazardBasics, hazardFile, lookalike } from '../../../../test/hazards'
import { renderScreen, resident } from '../../../../test/screen'
import { answer, cutOff, keepWaiting, refuse } from '../../../../test/server'
import { device } from '../../../../test/taro'
import { dropDraft, editDraft, myDrafts } from './drafts'
import { PatrolPage } from './patrol-page'
import { sendAll } from './send-all'

const me = resident({ estateId: 'taiyu-e1', areaPath: 'luotang/taiyu/taiyu-g1/taiyu-e1' })
const neighbour = resident({ id: 'per_01HZZZZZZZZZZZZZZZZZZZZZZY' })
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

/** A complete place of the walk. */
async function takeDown(spot: string) {
  await press(/拍第一处|再拍一处/)
  await screen.findByRole('dialog')
  fireEvent.click(await sheet().findByRole('radio', { name: new RegExp(category.name) }))
  fireEvent.click(sheet().getByRole('radio', { name: spot }))
  fireEvent.click(sheet().getByRole('button', { name: '好了' }))
}
const idOf = (number: number) => myDrafts()[number - 1]?.requestId ?? ''
/** As before they were carried. */
const withoutIds = (number: number) => (myDrafts()[number - 1]?.photos ?? []).map(({ photoId: _, ...photo }) => photo)
async function edit(number: number, words: string) {
  fireEvent.click(row(number).getByRole('button', { name: /太宇花园/ }))
  fireEvent.click(await sheet().findByRole('button', { name: '补充说明、匿名' }))
  fireEvent.change(sheet().getByRole('textbox', { name: /^情况说明/ }), { target: { value: words } })
}

function desk() {
  const sent: { requestId: string; place: string; description: string; photoIds: string[] }[] = []
  answer(hazards.report, (input) => {
    sent.push(input)
    return hazardFile()
  })
  return sent
}

test('what was taken down before signing in is of whoever signs in first', async () => {
  const { unmount } = renderScreen(<PatrolPage />)
  await takeDown('楼道')
  unmount()
  const first = open()
  await waitFor(() => expect(device.storage.get('patrol')).toMatchObject([{ by: me.id, estateId: 'taiyu-e1' }]))
  first.unmount()

  renderScreen(<PatrolPage />, { as: neighbour })

  expect(await screen.findByText('边走边拍，走完一起提交')).toBeInTheDocument()
})

describe('while they are sent', () => {
  test('words of another tab of the browser are sent, and what was dropped there is not', async () => {
    const sent = desk()
    open()
    await takeDown('楼道')
    await takeDown('电梯')
    const [first, second] = [idOf(1), idOf(2)]
    answer(joining.similar, ({ spot }) => {
      if (spot === 'lift') dropDraft(second)
      else editDraft(first, { description: '停了三辆' })
      return { hazards: [] }
    })
    await act(() => sendAll())

    expect(sent.map(({ description }) => description)).toEqual(['停了三辆'])
  })

  test('a photo taken while another one is carried stays', async () => {
    desk()
    const { unmount } = open()
    await takeDown('楼道')
    unmount()
    const [first] = withoutIds(1)
    if (!first) throw new Error('no photo')
    editDraft(idOf(1), { photos: [first] })
    answer(photos.prepare, () => {
      editDraft(idOf(1), { photos: [first, { ...first, requestId: 'another' }] })
      return { photoId: photoIdOf(1), upload: { url: 'http://photos.test/', fields: {} } }
    })
    await sendAll()

    expect(myDrafts()[0]?.photos).toMatchObject([{ photoId: photoIdOf(1) }, { requestId: 'another' }])
  })

  test('whoever signs in meanwhile does not send what a neighbour took down', async () => {
    const sent = desk()
    open()
    await takeDown('楼道')
    await takeDown('电梯')
    answer(joining.similar, () => {
      const session = device.storage.get('session')
      device.storage.set('session', { ...(session as object), personId: neighbour.id })
      return { hazards: [] }
    })
    await act(() => sendAll())

    expect(sent).toEqual([])
    expect(device.storage.get('patrol')).toMatchObject([{ spot: 'stairwell' }, { spot: 'lift' }])
  })

  test('without a network for the photos the next ones are not tried', async () => {
    let tries = 0
    open()
    await takeDown('楼道')
    await takeDown('电梯')
    act(() => [1, 2].forEach((number) => editDraft(idOf(number), { photos: withoutIds(number) })))
    cutOff(photos.prepare, () => void (tries += 1))
    await press('全部提交（2 处）')

    expect(await row(2).findByText('没网，还在手机里')).toBeInTheDocument()
    expect(tries).toBe(1)
  })
})

test('it arrived although the answer was lost, and was changed since: it can be put away', async () => {
  cutOff(hazards.report)
  open()
  await takeDown('楼道')
  await press('全部提交（1 处）')
  await row(1).findByText('没网，还在手机里')
  await edit(1, '停了三辆')
  fireEvent.click(sheet().getByRole('button', { name: '好了' }))
  refuse(hazards.report, 'request_id_reused')
  await press('全部提交（1 处）')
  await row(1).findByText(/其实已经送达/)

  await press('收起这一处')

  expect(await screen.findByText('边走边拍，走完一起提交')).toBeInTheDocument()
})

test('it arrived although the answer was lost, and was changed since: it can be sent as another one', async () => {
  const sent: { requestId: string; photoIds: string[]; onPatrol?: boolean }[] = []
  answer(hazards.report, (input) => {
    sent.push(input)
    return hazardFile()
  })
  refuse(hazards.report, 'request_id_reused', undefined, { once: true })
  open()
  await takeDown('楼道')
  const [{ requestId } = { requestId: '' }] = device.storage.get('patrol') as { requestId: string }[]
  await press('全部提交（1 处）')

  await press('作为新的一份上报')

  expect(await screen.findByText('这一趟 1 处都已提交。')).toBeInTheDocument()
  expect(sent).toEqual([expect.objectContaining({ photoIds: [photoIdOf(2)], onPatrol: true })])
  expect(sent[0]?.requestId).not.toBe(requestId)
})

test('a photo that did not arrive is retried where it is', async () => {
  photoStore(500)
  open()
  await takeDown('楼道')
  await press('全部提交（1 处）')

  expect(await row(1).findByText('有照片没有传上去。点开这一处重试。')).toBeInTheDocument()
})

describe('what neighbours reported', () => {
  const there = lookalike()
  const found = (...all: Lookalike[]) => answer(joining.similar, { hazards: all })

  test('is asked anew once the place was changed', async () => {
    found(there)
    const sent = desk()
    open()
    await takeDown('楼道')
    await press('全部提交（1 处）')
    await row(1).findByText('附近已有人报过')
    await edit(1, '在二楼')
    fireEvent.click(sheet().getByRole('button', { name: '好了' }))

    expect(row(1).getByText('可以提交')).toBeInTheDocument()
    found()
    await press('全部提交（1 处）')
    expect(await row(1).findByText('已提交')).toBeInTheDocument()
    expect(sent).toMatchObject([{ description: '在二楼' }])
  })

  test('stays chosen when it was refused for another reason', async () => {
    found(there)
    answer(joining.join, ({ hazardId }) => ({ hazardId, joined: 1 }))
    refuse(joining.join, 'photo_refused', undefined, { once: true })
    open()
    await takeDown('楼道')
    await press('全部提交（1 处）')
    await press('看看是不是同一件')
    await press('我也遇到')
    expect(await row(1).findByText(/不能使用/)).toBeInTheDocument()

    await press('全部提交（1 处）')

    expect(await row(1).findByText('已记为我也遇到')).toBeInTheDocument()
  })

  test.each([
    ['it is sent as a report of its own', '作为新的一份上报', '已提交'],
    ['it is joined again', '再记为我也遇到', '已记为我也遇到'],
  ])('left elsewhere after it had arrived, nobody is brought back unless they say so: %s', async (_, say, standing) => {
    found(there)
    const sent = desk()
    const joins: string[] = []
    answer(joining.join, ({ hazardId, requestId }) => {
      joins.push(requestId)
      return { hazardId, joined: 1 }
    })
    refuse(joining.join, 'request_id_reused', undefined, { once: true })
    open()
    await takeDown('楼道')
    await press('全部提交（1 处）')
    await press('看看是不是同一件')
    await press('我也遇到')

    expect(await row(1).findByText(/后来又取消了/)).toBeInTheDocument()
    expect(joins).toEqual([])
    await press(say)

    expect(await row(1).findByText(standing)).toBeInTheDocument()
    expect([sent.length, joins.length]).toEqual(standing === '已提交' ? [1, 0] : [0, 1])
  })

  test('when it is one of mine, it is not sent a second time', async () => {
    found(lookalike({ mine: true }))
    const sent = desk()
    open()
    await takeDown('楼道')
    await press('全部提交（1 处）')
    await press('看看是不是同一件')
    await press('就是这件，不再提交')

    expect(await screen.findByText('边走边拍，走完一起提交')).toBeInTheDocument()
    expect(sent).toEqual([])
  })
})

describe('on the device', () => {
  test('words it has no room for say so where they are written', async () => {
    open()
    await takeDown('楼道')
    const full = jest.spyOn(device.storage, 'set').mockImplementation(() => device.storage)
    await edit(1, '停了三辆')

    expect(await sheet().findByText(/刚改的没有存下/)).toBeInTheDocument()
    full.mockRestore()
  })

  test('a full one does not keep the page from showing what was taken before the estate was known', async () => {
    const { unmount } = renderScreen(<PatrolPage />)
    await takeDown('楼道')
    unmount()
    const setItem = device.storage.set.bind(device.storage)
    const full = jest.spyOn(device.storage, 'set').mockImplementation((key, value) => {
      return key === 'patrol' ? device.storage : setItem(key, value)
    })

    open()

    expect(await screen.findByText('1 处还没有提交，都存在这台手机里。')).toBeInTheDocument()
    await act(() => new Promise((later) => setTimeout(later, 100)))
    expect(full.mock.calls.filter(([key]) => key === 'patrol').length).toBeLessThan(5)
    full.mockRestore()
  })

  test('one that cannot be read takes none of the others with it, and stays', async () => {
    const { unmount } = open()
    await takeDown('楼道')
    unmount()
    const ofNewerVersion = { requestId: 'newer', shape: 2 }
    device.storage.set('patrol', [ofNewerVersion, ...(device.storage.get('patrol') as object[])])

    open()
    await takeDown('电梯')

    expect(row(2).getByText('太宇花园 电梯')).toBeInTheDocument()
    expect(device.storage.get('patrol')).toMatchObject([ofNewerVersion, { spot: 'stairwell' }, { spot: 'lift' }])
  })

  test('no address of a photo is kept of what was sent', async () => {
    desk()
    open()
    await takeDown('楼道')
    await press('全部提交（1 处）')
    await row(1).findByText('已提交')

    expect(JSON.stringify(device.storage.get('patrol'))).not.toContain('http')
  })
})

// The last one: nothing is sent after it.
test('those that wait to be sent say so, and are not opened', async () => {
  open()
  await takeDown('楼道')
  await takeDown('电梯')
  keepWaiting(hazards.report)
  await press('全部提交（2 处）')

  expect(await row(1).findByText('正在提交')).toBeInTheDocument()
  expect(row(2).getByText('等待提交')).toBeInTheDocument()
  expect(row(2).queryByRole('button')).not.toBeInTheDocument()
})
