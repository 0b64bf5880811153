import { hazards } from '@mulin/shared/hazards/endpoints'
import { joining, type Lookalike } from '@mulin/shared/hazards/joining'
import { photos } from '@mulin/shared/photos'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expectAccessible } from '../../../../test/accessible'
import { openCamera, photoIdOf, photoStore } from '../../../../test/camera'
import { category, hazardBasics, hazardFile, lookalike } from '../../../../test/hazards'
import { renderScreen, resident, visited } from '../../../../test/screen'
import { answer, cutOff, keepWaiting, refuse, takeUploads } from '../../../../test/server'
import { device } from '../../../../test/taro'
import { watchNetwork } from '../../../platform/online'
import { ReportHazard } from './report-hazard'

const me = resident({ estateId: 'taiyu-e1', areaPath: 'luotang/taiyu/taiyu-g1/taiyu-e1' })
const open = () => renderScreen(<ReportHazard />, { as: me })

beforeEach(() => {
  openCamera()
  hazardBasics()
  photoStore()
})

async function fillIn() {
  fireEvent.click(await screen.findByRole('radio', { name: new RegExp(category.name) }))
  fireEvent.change(screen.getByRole('textbox', { name: /^几号楼/ }), { target: { value: '3 号楼' } })
  fireEvent.click(screen.getByRole('radio', { name: '楼道' }))
}

async function takePhoto() {
  fireEvent.click(await screen.findByRole('button', { name: /拍照或选照片|再加一张/ }))
  await screen.findByRole('button', { name: '删除照片 1' })
}

/** What was sent, one entry for each try. */
function collectReports() {
  const sent: { requestId: string; photoIds: string[]; place: string }[] = []
  answer(hazards.report, (input) => {
    sent.push(input)
    return hazardFile()
  })
  return sent
}

/** Answers what neighbours reported; gives what was asked. */
function collectLookalikes(found: Lookalike[]) {
  const asked: unknown[] = []
  answer(joining.similar, (input) => {
    asked.push(input)
    return { hazards: found }
  })
  return asked
}

const send = async (name: string | RegExp = '上报') => fireEvent.click(await screen.findByRole('button', { name }))

test('emergency numbers come first and can be dialled', async () => {
  open()

  expect(await screen.findByText('紧急情况请拨打 119 / 110 / 120')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '119 火警' }))

  expect(device.dialled).toEqual(['119'])
})

test('photo, category, place: the report goes out with my estate, and its number comes back', async () => {
  const sent = collectReports()
  open()

  await takePhoto()
  await fillIn()
  await send()

  expect(await screen.findByText('YH20261122-000123')).toBeInTheDocument()
  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({
    categoryId: category.id,
    estateId: 'taiyu-e1',
    building: '3 号楼',
    spot: 'stairwell',
    place: '3 号楼 楼道',
    photoIds: [photoIdOf(1)],
  })
  expect(screen.getByText(/按规定应在/)).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '查看进展' }))
  expect(visited()).toEqual(['/packages/hazard/hazard/index?hazardId=haz_01HZZZZZZZZZZZZZZZZZZZZZZZ'])
})

test('after it is sent, the lesson of its category is one press away', async () => {
  collectReports()
  open()
  await takePhoto()
  await fillIn()
  await send()

  fireEvent.click(await screen.findByRole('button', { name: '看图学一学怎么防' }))

  expect(visited().at(-1)).toBe('/packages/lessons/lesson/index?categoryId=bike-in-exit')
})

test('choosing a category shows at once what to do meanwhile and until when it has to be fixed', async () => {
  open()

  fireEvent.click(await screen.findByRole('radio', { name: new RegExp(category.name) }))

  expect(screen.getByText(/请绕行.*24 小时内整改/)).toBeInTheDocument()
})

test('what is missing is said beside its field, and nothing is sent', async () => {
  renderScreen(<ReportHazard />, { as: resident() })

  await screen.findByRole('radio', { name: new RegExp(category.name) })
  await send()

  expect(await screen.findByText('请选一种隐患')).toBeInTheDocument()
  expect(screen.getByText('请选择小区')).toBeInTheDocument()
  expect(screen.getByText('请选在什么地方，或写明具体位置')).toBeInTheDocument()
  expect(screen.getByText('还有 3 处没填好，已用红字标出。')).toBeInTheDocument()
})

test('words alone say the place as well, and stand behind building and spot', async () => {
  const sent = collectReports()
  open()
  fireEvent.click(await screen.findByRole('radio', { name: new RegExp(category.name) }))
  fireEvent.change(screen.getByRole('textbox', { name: /^具体位置/ }), { target: { value: '东门岗亭旁' } })

  await send()

  await screen.findByText('YH20261122-000123')
  expect(sent[0]).toMatchObject({ place: '东门岗亭旁' })
  expect(sent[0]).not.toHaveProperty('building')
})

test('the building of the last report is there again, until another estate is chosen', async () => {
  collectReports()
  open()
  await fillIn()
  await send()
  fireEvent.click(await screen.findByRole('button', { name: '再报一件' }))

  expect(await screen.findByRole('textbox', { name: /^几号楼/ })).toHaveValue('3 号楼')
})

test('what the category asks is answered by a tap or a word, and goes with the report', async () => {
  const sent: unknown[] = []
  answer(hazards.report, ({ answers }) => {
    sent.push(answers)
    return hazardFile()
  })
  open()
  await fillIn()

  fireEvent.click(screen.getByRole('radio', { name: '是' }))
  fireEvent.change(screen.getByRole('textbox', { name: /^有几辆车/ }), { target: { value: '3' } })
  await send()

  await screen.findByText('YH20261122-000123')
  expect(sent).toEqual([
    [
      { questionId: 'charging', answer: '是' },
      { questionId: 'how-many', answer: '3' },
    ],
  ])
})

const outdated = (place: number) =>
  refuse(hazards.report, 'invalid_input', { fields: [`answers.${place}.answer`] }, { once: true })
/** What was sent, one entry for each try. */
const sentInWords = () => {
  const sent: object[] = []
  const note = ({ requestId, answers, description }: { requestId: string; answers?: object; description: string }) =>
    sent.push({ requestId, answers, description })
  return { sent, note }
}
async function answerBoth() {
  open()
  await fillIn()
  fireEvent.click(screen.getByRole('radio', { name: '是' }))
  fireEvent.change(screen.getByRole('textbox', { name: /^有几辆车/ }), { target: { value: '3 辆' } })
}
const inWords = expect.stringMatching(/^(.*；)?正在充电吗：是$/) as string

test('an answer to what is not asked like that any more goes along in words, with its question, and no other', async () => {
  const { sent, note } = sentInWords()
  answer(hazards.report, (input) => (note(input), hazardFile()))
  outdated(0)
  await answerBoth()
  await send()

  await screen.findByText('YH20261122-000123')
  expect(sent).toMatchObject([{ description: inWords, answers: [{ questionId: 'how-many', answer: '3 辆' }] }])
})

test('in words it is kept: sent again after a lost answer, it is the same report', async () => {
  const { sent, note } = sentInWords()
  cutOff(hazards.report, note)
  outdated(0)
  await answerBoth()
  await send()
  await waitFor(() => expect(sent).toHaveLength(1))
  await waitFor(() => expect(screen.getByRole('button', { name: /上报|发送/ })).toBeEnabled())

  answer(hazards.report, (input) => (note(input), hazardFile()))
  await send(/上报|发送/)

  await screen.findByText('YH20261122-000123')
  expect(sent).toHaveLength(2)
  expect(sent[1]).toEqual(sent[0])
})

test('nothing is cut: where the words have no room for it, it is said what to do', async () => {
  const { sent, note } = sentInWords()
  answer(hazards.report, (input) => (note(input), hazardFile()))
  outdated(0)
  await answerBoth()
  const words = '车'.repeat(495)
  fireEvent.input(screen.getByLabelText(/^情况说明/), { target: { value: words } })
  await send()

  expect(await screen.findByText(/请把说明写短一些，再发送/)).toBeInTheDocument()
  expect(screen.getByLabelText(/^情况说明/)).toHaveValue(words)
  expect(screen.getByRole('radio', { name: '是' })).toBeChecked()
  expect(sent).toEqual([])
})

test('who wants to stay anonymous reads what follows from it, and no contact is left', async () => {
  const sent = collectReports()
  open()
  await fillIn()

  fireEvent.click(screen.getByRole('switch', { name: /匿名上报/ }))
  expect(screen.getByText(/谁都看不到，也没有人能打给您/)).toBeInTheDocument()
  await send()

  await screen.findByText('YH20261122-000123')
  expect(sent[0]).toMatchObject({ anonymous: true })
})

test('what is at home is shown to no neighbour, and none is asked for', async () => {
  const asked = collectLookalikes([lookalike()])
  collectReports()
  open()
  await fillIn()

  fireEvent.click(screen.getByRole('radio', { name: '家里' }))
  expect(screen.getByText('在家里的隐患，不给其他居民看。')).toBeInTheDocument()
  await act(() => send())

  expect(await screen.findByText('YH20261122-000123')).toBeInTheDocument()
  expect(asked).toEqual([])
})

test('without network the report is kept and says so; sent later it is the same report', async () => {
  cutOff(hazards.report)
  open()
  await takePhoto()
  await fillIn()
  await send()

  expect(await screen.findByText(/已存在手机里/)).toBeInTheDocument()
  const kept = device.storage.get('hazard-draft') as { requestId: string }
  const sent = collectReports()
  await send('现在发送')

  await screen.findByText('YH20261122-000123')
  expect(sent.map(({ requestId }) => requestId)).toEqual([kept.requestId])
  expect(device.storage.has('hazard-draft')).toBe(false)
})

test('once the network is back, it says that the report can be sent', async () => {
  watchNetwork()
  cutOff(hazards.report)
  open()
  await fillIn()
  await send()
  await screen.findByText(/已存在手机里/)

  act(() => void window.dispatchEvent(new Event('offline')))
  act(() => void window.dispatchEvent(new Event('online')))

  expect(await screen.findByText('网络好了，可以发送了。')).toBeInTheDocument()
  expect(screen.queryByText(/已存在手机里/)).not.toBeInTheDocument()
})

test('a draft survives the app, greets, and goes on where it was', async () => {
  const { unmount } = open()
  await takePhoto()
  await fillIn()
  await screen.findByText(/草稿已保存/)
  unmount()

  open()

  expect(await screen.findByText(/接着上次的草稿/)).toBeInTheDocument()
  expect(screen.getByRole('textbox', { name: /^几号楼/ })).toHaveValue('3 号楼')
  expect(screen.getByRole('radio', { name: '楼道' })).toBeChecked()
  expect(screen.getByRole('button', { name: '删除照片 1' })).toBeInTheDocument()
})

test('a draft of somebody else on the same device is not shown', async () => {
  const { unmount } = open()
  await screen.findByText('太宇社区 太宇花园')
  await fillIn()
  unmount()

  renderScreen(<ReportHazard />, { as: resident({ id: 'per_01HZZZZZZZZZZZZZZZZZZZZZZY' }) })

  await waitFor(() => expect(screen.getByRole('textbox', { name: /^几号楼/ })).toHaveValue(''))
})

test('a draft can be dropped, after asking', async () => {
  const { unmount } = open()
  await fillIn()
  unmount()
  open()

  fireEvent.click(await screen.findByRole('button', { name: '清空重填' }))
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '清空重填' }))

  await waitFor(() => expect(screen.getByRole('textbox', { name: /^几号楼/ })).toHaveValue(''))
  expect(device.storage.has('hazard-draft')).toBe(false)
})

test('a photo that did not arrive can be tried again, and holds the report until then', async () => {
  takeUploads('http://photos.test/', 403)
  const sent = collectReports()
  open()
  await takePhoto()
  await fillIn()
  await send()

  expect(await screen.findByText(/有照片没有传上去/)).toBeInTheDocument()
  expect(sent).toHaveLength(0)
  takeUploads('http://photos.test/')
  fireEvent.click(screen.getByRole('button', { name: '重试 照片 1' }))
  await waitFor(() => expect(screen.queryByRole('button', { name: '重试 照片 1' })).not.toBeInTheDocument())
  await send('现在发送')

  expect(await screen.findByText('YH20261122-000123')).toBeInTheDocument()
})

test('while the server still checks a photo, it waits with calm words and sends by itself', async () => {
  let tries = 0
  refuse(hazards.report, 'photo_not_ready')
  open()
  await takePhoto()
  await fillIn()
  await send()

  expect(await screen.findByText(/照片正在检查/)).toBeInTheDocument()
  answer(hazards.report, () => {
    tries += 1
    return hazardFile()
  })

  expect(await screen.findByText('YH20261122-000123', {}, { timeout: 4000 })).toBeInTheDocument()
  expect(tries).toBe(1)
})

test('photos that the server forgot are sent once more under another id', async () => {
  const seen: string[][] = []
  answer(hazards.report, (input) => {
    seen.push(input.photoIds)
    return hazardFile()
  })
  refuse(hazards.report, 'photo_not_found', undefined, { once: true })
  open()
  await takePhoto()
  await fillIn()
  await send()

  expect(await screen.findByText('YH20261122-000123')).toBeInTheDocument()
  expect(seen).toEqual([[photoIdOf(2)]])
})

test('a photo that cannot be used is named', async () => {
  refuse(hazards.report, 'photo_refused', { photoId: photoIdOf(1) })
  open()
  await takePhoto()
  await fillIn()
  await send()

  expect(await screen.findByText(/照片 1 不能使用/)).toBeInTheDocument()
})

test('a report that had arrived with other words leads to what was reported', async () => {
  const { id: hazardId } = hazardFile()
  refuse(hazards.report, 'request_id_reused', { hazardId })
  open()
  await fillIn()
  await send()

  expect(await screen.findByText(/上次其实已经送达/)).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '看那一份' }))
  expect(visited()).toEqual([`/packages/hazard/hazard/index?hazardId=${hazardId}`])
  await expectAccessible()
})

test('a report that had arrived and was withdrawn since is no report: it leads there, or is sent as another one', async () => {
  const { id: hazardId } = hazardFile()
  const sent: string[] = []
  answer(hazards.report, ({ requestId }) => {
    sent.push(requestId)
    return hazardFile(sent.length === 1 ? { state: 'withdrawn' } : {})
  })
  open()
  await fillIn()
  await send()

  fireEvent.click(await screen.findByRole('button', { name: '看那一份' }))
  expect(screen.queryByRole('button', { name: '上报' })).not.toBeInTheDocument()
  expect(visited()).toEqual([`/packages/hazard/hazard/index?hazardId=${hazardId}`])
  await send('作为新的一份上报')

  expect(await screen.findByText('YH20261122-000123')).toBeInTheDocument()
  expect(new Set(sent).size).toBe(2)
})

test('a report that had arrived with other words can be sent as another one, with its photos anew', async () => {
  const sent: { requestId: string; photoIds: string[] }[] = []
  answer(hazards.report, (input) => {
    sent.push(input)
    return hazardFile()
  })
  refuse(hazards.report, 'request_id_reused', undefined, { once: true })
  open()
  await takePhoto()
  await fillIn()
  await send()
  await screen.findByRole('button', { name: '查看我的上报' })
  const { requestId } = device.storage.get('hazard-draft') as { requestId: string }
  await send('作为新的一份上报')

  expect(await screen.findByText('YH20261122-000123')).toBeInTheDocument()
  expect(sent).toEqual([expect.objectContaining({ photoIds: [photoIdOf(2)] })])
  expect(sent[0]?.requestId).not.toBe(requestId)
})

test('as another report, too, it is sent only once nothing is missing in it', async () => {
  const sent = collectReports()
  refuse(hazards.report, 'request_id_reused', undefined, { once: true })
  open()
  await fillIn()
  await send()
  await screen.findByRole('button', { name: '作为新的一份上报' })
  fireEvent.input(screen.getByRole('textbox', { name: /^情况说明/ }), { target: { value: '长'.repeat(501) } })
  await send('作为新的一份上报')

  expect(await screen.findByText('说明太长，请缩短到 500 字以内')).toBeInTheDocument()
  expect(sent).toEqual([])
})

test('who is not signed in fills in first and signs in then, nothing is lost', async () => {
  renderScreen(<ReportHazard />)
  await fillIn()

  expect(await screen.findByText(/登录后才能上报/)).toBeInTheDocument()
  await send('登录后上报')

  expect(visited()).toEqual(['/packages/person/sign-in/index'])
  expect(device.storage.get('hazard-draft')).toMatchObject({ building: '3 号楼', spot: 'stairwell' })
})

test('who sees what is told before sending', async () => {
  open()

  expect(await screen.findByText(/网格员、物业、社区和街道/)).toBeInTheDocument()
  expect(screen.getByText(/邻居，能看到几号楼.*立案以后还有第一张照片.*看不到是谁报的/)).toBeInTheDocument()
  expect(screen.getByText(/每次查看都有记录/)).toBeInTheDocument()
  expect(screen.getByText(/隐患公示会写这一件.*没有姓名、照片/)).toBeInTheDocument()
})

test('photos wait for the network on their own and go on by themselves', async () => {
  watchNetwork()
  cutOff(photos.prepare)
  open()
  await takePhoto()
  expect(await screen.findByRole('button', { name: '重试 照片 1' })).toBeInTheDocument()

  photoStore()
  act(() => void window.dispatchEvent(new Event('offline')))
  act(() => void window.dispatchEvent(new Event('online')))

  await waitFor(() => expect(screen.queryByRole('button', { name: '重试 照片 1' })).not.toBeInTheDocument())
})

describe('when a neighbour reported something like it', () => {
  const [there, other] = [lookalike(), lookalike({ id: 'haz_01HZZZZZZZZZZZZZZZZZZZZZZB', building: '5号楼' })]

  test('that it is none of them is said after all of them, never by the one button in sight', async () => {
    collectLookalikes([there, other])
    open()
    await fillIn()
    await send()

    const buttons = (await screen.findAllByRole('button', { name: /我也遇到|都不是/ })).map((one) => one.textContent)
    expect(buttons).toEqual(['我也遇到', '我也遇到', '都不是，继续上报'])
    expect(screen.queryByRole('region', { name: '操作' })).not.toBeInTheDocument()
  })

  test('it is asked whether it is the same, with a large photo, where, and why', async () => {
    const asked = collectLookalikes([there, other])
    const sent = collectReports()
    open()
    await takePhoto()
    await waitFor(() => expect(screen.queryByText(/%/)).not.toBeInTheDocument())
    await fillIn()
    await send()

    const first = within(await screen.findByRole('article', { name: '太宇花园 3号楼 楼道' }))
    expect(await first.findByRole('group', { name: '您拍的' })).toBeInTheDocument()
    fireEvent.click(
      within(first.getByRole('group', { name: '邻居拍的' })).getByRole('button', { name: '看大图 照片 1' }),
    )
    expect(screen.getByRole('img', { name: '邻居拍的 1 / 1' })).toHaveAttribute('src', there.photos[0]!.large)
    fireEvent.click(screen.getByRole('button', { name: '关闭' }))
    expect(first.getByText('同一栋楼 · 距离 40 米')).toBeInTheDocument()
    expect(first.getByText(/另有 2 人也遇到/)).toBeInTheDocument()
    expect(asked[0]).toMatchObject({
      categoryId: category.id,
      estateId: 'taiyu-e1',
      building: '3 号楼',
      spot: 'stairwell',
    })
    expect(sent).toEqual([])
    await expectAccessible()
  })

  test('a photo that nobody of staff has looked at yet is not shown, and that is said', async () => {
    collectLookalikes([lookalike({ photos: [], photosWait: true, state: 'reported' })])
    open()
    await fillIn()
    await send()

    const found = within(await screen.findByRole('article', { name: '太宇花园 3号楼 楼道' }))
    expect(found.getByText('照片要等社区看过。')).toBeInTheDocument()
    expect(found.getByText(category.name)).toBeInTheDocument()
    expect(found.queryByRole('img')).not.toBeInTheDocument()
  })

  test('joining it takes the photos along, clears the draft, and leads to it', async () => {
    collectLookalikes([there])
    const joins: unknown[] = []
    answer(joining.join, ({ hazardId, photoIds }) => {
      joins.push({ hazardId, photoIds })
      return { hazardId, joined: 3 }
    })
    open()
    await takePhoto()
    await fillIn()
    await send()
    await send('我也遇到')

    expect(await screen.findByText('已记下，您也遇到了')).toBeInTheDocument()
    expect(screen.getByText(/已有 3 人遇到/)).toBeInTheDocument()
    expect(joins).toEqual([{ hazardId: there.id, photoIds: [photoIdOf(1)] }])
    expect(device.storage.has('hazard-draft')).toBe(false)
    await send('查看进展')
    expect(visited()).toEqual([`/packages/hazard/hazard/index?hazardId=${there.id}`])
  })

  test('which photos go along is chosen, three at most, and stays chosen on the way back', async () => {
    collectLookalikes([there])
    const joins: string[][] = []
    answer(joining.join, ({ hazardId, photoIds }) => {
      joins.push(photoIds)
      return { hazardId, joined: 3 }
    })
    open()
    for (let taken = 1; taken <= 4; taken++) {
      fireEvent.click(await screen.findByRole('button', { name: /拍照或选照片|再加一张/ }))
      await screen.findByRole('button', { name: `删除照片 ${taken}` })
    }
    await fillIn()
    await send()
    await send('挑带哪几张照片')
    const photo = (number: number) => screen.findByRole('checkbox', { name: `照片 ${number}` })
    expect(await photo(3)).toBeChecked()
    expect(await photo(4)).toBeDisabled()

    fireEvent.click(await photo(2))
    fireEvent.click(await photo(4))
    expect(await screen.findByText('一起等结果；您的 3 张照片会带上，只给工作人员看。')).toBeInTheDocument()
    fireEvent.click(await photo(1))
    await send('返回修改')
    await send()
    await send('挑带哪几张照片')
    expect(await photo(1)).not.toBeChecked()
    await send('我也遇到')

    await screen.findByText('已记下，您也遇到了')
    expect(joins).toEqual([[photoIdOf(3), photoIdOf(4)]])
  })

  test('what goes along, and who sees it, is said before somebody joins; it goes along', async () => {
    collectLookalikes([there])
    let words: string | undefined
    answer(joining.join, (input) => {
      words = input.words
      return { hazardId: input.hazardId, joined: 3 }
    })
    open()
    await fillIn()
    await send()
    await screen.findByRole('button', { name: '我也遇到' })
    expect(screen.getByText('一起等结果。')).toBeInTheDocument()

    await send('返回修改')
    fireEvent.input(await screen.findByRole('textbox', { name: /^情况说明/ }), { target: { value: '已经三天了' } })
    await send()
    expect(await screen.findByText('一起等结果；您的说明会带上，只给工作人员看。')).toBeInTheDocument()
    await send('我也遇到')

    await screen.findByText('已记下，您也遇到了')
    expect(words).toBe('已经三天了')
  })

  test('joined again after a lost answer, it is the same call', async () => {
    collectLookalikes([there])
    cutOff(joining.join)
    open()
    await fillIn()
    await send()
    await send('我也遇到')
    expect(await screen.findByText(/网络不通/)).toBeInTheDocument()
    const requests: string[] = []
    answer(joining.join, ({ hazardId, requestId }) => {
      requests.push(requestId)
      return { hazardId, joined: 1 }
    })
    const { requestId } = device.storage.get('hazard-draft') as { requestId: string }

    await send('我也遇到')

    await screen.findByText('已记下，您也遇到了')
    expect(requests).toEqual([`${requestId}-${there.id}`])
  })

  test('left after a lost answer, wherever that was, it is joined by another call', async () => {
    collectLookalikes([there])
    const joins: string[] = []
    cutOff(joining.join, ({ requestId }) => joins.push(requestId))
    open()
    await fillIn()
    await send()
    await send('我也遇到')
    await screen.findByText(/网络不通/)
    answer(joining.join, ({ hazardId, requestId }) => {
      joins.push(requestId)
      return { hazardId, joined: 1 }
    })
    refuse(joining.join, 'request_id_reused', undefined, { once: true })

    await send('我也遇到')

    await screen.findByText('已记下，您也遇到了')
    expect(joins).toHaveLength(2)
    expect(joins[1]).not.toBe(joins[0])
  })

  test('one that is over by now says so, and the report can still be sent', async () => {
    collectLookalikes([there])
    refuse(joining.join, 'hazard_over', { state: 'closed' })
    collectReports()
    open()
    await fillIn()
    await send()
    await send('我也遇到')

    expect(await screen.findByText(/已经办结/)).toBeInTheDocument()
    await send('都不是，继续上报')
    expect(await screen.findByText('YH20261122-000123')).toBeInTheDocument()
  })

  test('none of them: the report goes out', async () => {
    collectLookalikes([there])
    const sent = collectReports()
    open()
    await fillIn()
    await send()
    await send('都不是，继续上报')

    expect(await screen.findByText('YH20261122-000123')).toBeInTheDocument()
    expect(sent).toHaveLength(1)
  })

  test('back leads to the form as it was', async () => {
    collectLookalikes([there])
    open()
    await fillIn()
    await send()
    await send('返回修改')

    expect(await screen.findByRole('textbox', { name: /^几号楼/ })).toHaveValue('3 号楼')
  })

  test('what I reported myself leads to it, and is not joined', async () => {
    collectLookalikes([lookalike({ mine: true })])
    open()
    await fillIn()
    await send()

    expect(screen.queryByRole('button', { name: '我也遇到' })).not.toBeInTheDocument()
    await send('这是您报的，查看进展')
    expect(visited()).toEqual([`/packages/hazard/hazard/index?hazardId=${there.id}`])
  })

  test('a report whose answer was lost is not asked about itself when it is sent again', async () => {
    collectLookalikes([])
    cutOff(hazards.report)
    open()
    await fillIn()
    await send()
    await screen.findByText(/网络不通，没有发出去/)

    collectLookalikes([lookalike({ mine: true })])
    const sent = collectReports()
    await send('现在发送')

    expect(await screen.findByText('YH20261122-000123')).toBeInTheDocument()
    expect(sent).toHaveLength(1)
  })

  test('photos that arrived go along when one of them does not', async () => {
    collectLookalikes([there])
    const joins: string[][] = []
    answer(joining.join, ({ hazardId, photoIds }) => {
      joins.push(photoIds)
      return { hazardId, joined: 3 }
    })
    open()
    await takePhoto()
    await waitFor(() => expect(screen.queryByText(/%/)).not.toBeInTheDocument())
    cutOff(photos.prepare)
    fireEvent.click(screen.getByRole('button', { name: /再加一张/ }))
    await screen.findByRole('button', { name: '重试 照片 2' })
    await fillIn()
    await send()
    await send('我也遇到')

    expect(await screen.findByText('已记下，您也遇到了')).toBeInTheDocument()
    expect(joins).toEqual([[photoIdOf(1)]])
  })
})

test.each<[string, () => void]>([
  ['cannot be asked', () => cutOff(joining.similar)],
  ['is refused', () => refuse(joining.similar, 'busy')],
])('when whether a neighbour reported it %s, the report goes out all the same', async (_what, fail) => {
  fail()
  collectReports()
  open()
  await fillIn()
  await send()

  expect(await screen.findByText('YH20261122-000123')).toBeInTheDocument()
})

test('when the answer takes too long, the report goes out all the same', async () => {
  keepWaiting(joining.similar)
  collectReports()
  open()
  await fillIn()
  await send()

  expect(await screen.findByText('正在看有没有邻居报过。')).toBeInTheDocument()
  expect(await screen.findByText('YH20261122-000123', {}, { timeout: 6000 })).toBeInTheDocument()
}, 10_000)
