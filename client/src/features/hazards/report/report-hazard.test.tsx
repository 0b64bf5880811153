import { hazards } from '@mulin/shared/hazards/endpoints'
import { photos } from '@mulin/shared/photos'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { openCamera, photoIdOf, photoStore } from '../../../../test/camera'
import { category, hazardBasics, hazardFile } from '../../../../test/hazards'
import { renderScreen, resident, visited } from '../../../../test/screen'
import { answer, cutOff, refuse, takeUploads } from '../../../../test/server'
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
  fireEvent.change(screen.getByRole('textbox', { name: '具体位置' }), { target: { value: '3 号楼' } })
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
    place: '3 号楼 楼道',
    photoIds: [photoIdOf(1)],
  })
  expect(screen.getByText(/按规定应在/)).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '查看进展' }))
  expect(visited()).toEqual(['/packages/hazard/hazard/index?hazardId=haz_01HZZZZZZZZZZZZZZZZZZZZZZZ'])
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
  expect(screen.getByText('请写明具体位置')).toBeInTheDocument()
})

test('a usual spot takes the place of another one, what was written stays', async () => {
  open()
  await fillIn()

  fireEvent.click(screen.getByRole('radio', { name: '地下车库' }))

  expect(screen.getByRole('textbox', { name: '具体位置' })).toHaveValue('3 号楼 地下车库')
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
  expect(screen.getByRole('textbox', { name: '具体位置' })).toHaveValue('3 号楼 楼道')
  expect(screen.getByRole('button', { name: '删除照片 1' })).toBeInTheDocument()
})

test('a draft of somebody else on the same device is not shown', async () => {
  const { unmount } = open()
  await screen.findByText('太宇社区 太宇花园')
  await fillIn()
  unmount()

  renderScreen(<ReportHazard />, { as: resident({ id: 'per_01HZZZZZZZZZZZZZZZZZZZZZZY' }) })

  await waitFor(() => expect(screen.getByRole('textbox', { name: '具体位置' })).toHaveValue(''))
})

test('a draft can be dropped, after asking', async () => {
  const { unmount } = open()
  await fillIn()
  unmount()
  open()

  fireEvent.click(await screen.findByRole('button', { name: '清空重填' }))
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '清空重填' }))

  await waitFor(() => expect(screen.getByRole('textbox', { name: '具体位置' })).toHaveValue(''))
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
  refuse(hazards.report, 'request_id_reused')
  open()
  await fillIn()
  await send()

  expect(await screen.findByText(/上次其实已经送达/)).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '查看我的上报' }))
  expect(visited()).toEqual(['/packages/hazard/my-hazards/index'])
})

test('who is not signed in fills in first and signs in then, nothing is lost', async () => {
  renderScreen(<ReportHazard />)
  await fillIn()

  expect(await screen.findByText(/登录后才能上报/)).toBeInTheDocument()
  await send('登录后上报')

  expect(visited()).toEqual(['/packages/person/sign-in/index'])
  expect(device.storage.get('hazard-draft')).toMatchObject({ place: '3 号楼 楼道' })
})

test('who sees what is told before sending', async () => {
  open()

  expect(await screen.findByText(/其他居民看不到.*每次查看都有记录/)).toBeInTheDocument()
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
