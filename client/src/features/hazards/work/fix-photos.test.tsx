import { handling } from '@mulin/shared/hazards/handling'
import { photos } from '@mulin/shared/photos'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import * as z from 'zod'
import { openCamera, photoIdOf, photoStore } from '../../../../test/camera'
import { hazardBasics, hazardFile } from '../../../../test/hazards'
import { renderScreen, resident } from '../../../../test/screen'
import { answer, cutOff, keepWaiting, refuse } from '../../../../test/server'
import { device } from '../../../../test/taro'
import { watchNetwork } from '../../../platform/online'
import { FixSheet } from './fix-sheet'

const hazard = hazardFile({ state: 'dispatched', parts: ['handler'] })
const nothing = () => undefined

beforeEach(() => {
  hazardBasics()
  photoStore()
})

function open() {
  const sent: object[] = []
  answer(handling.fix, (input) => {
    sent.push(input)
    return hazardFile({ state: 'fixed', version: 4 })
  })
  const { unmount } = renderScreen(
    <FixSheet hazard={hazard} handling={{ onDone: nothing, onLost: nothing }} onClose={nothing} />,
    { as: resident() },
  )
  return { sent, unmount }
}
const choosePhotos = (name = '拍照或选照片') => fireEvent.click(screen.getByRole('button', { name }))
const submit = () => screen.getByRole('button', { name: '提交整改结果' })

test('while a chosen photo is made small, the button waits for it and nobody is told that it is missing', async () => {
  const pictures: ((picture: object) => void)[] = []
  openCamera({ picture: () => new Promise((shrunk) => pictures.push(shrunk)) })
  const { sent } = open()
  fireEvent.click(submit())
  expect(screen.getByText('请至少拍一张整改后的照片')).toBeInTheDocument()

  choosePhotos()

  expect(await screen.findByText('正在处理')).toBeInTheDocument()
  expect(submit()).toBeDisabled()
  expect(screen.queryByText('请至少拍一张整改后的照片')).not.toBeInTheDocument()
  await act(async () => pictures[0]?.({ width: 4, height: 3, close: nothing }))
  await screen.findByRole('button', { name: '删除照片 1' })
  expect(screen.queryByText('正在处理')).not.toBeInTheDocument()
  fireEvent.click(submit())
  await waitFor(() => expect(sent).toMatchObject([{ photoIds: [photoIdOf(1)] }]))
})

test('who lost it meanwhile reads who has it, and keeps the sheet with the photos until then', async () => {
  openCamera({ photos: 1, picture: async () => ({ width: 4, height: 3, close: nothing }) })
  const onClose = jest.fn()
  const last = { action: 'reroute', by: '太宇社区', at: new Date().toISOString(), now: '太宇物业' }
  refuse(handling.fix, 'hazard_already_handled', { state: 'dispatched', last })
  renderScreen(<FixSheet hazard={hazard} handling={{ onDone: nothing, onLost: nothing }} onClose={onClose} />, {
    as: resident(),
  })
  choosePhotos()
  await screen.findByRole('button', { name: '删除照片 1' })

  fireEvent.click(submit())

  expect(await screen.findByText(/太宇社区已经改派（刚刚）.*现在由太宇物业负责.*留在这部手机上/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '删除照片 1' })).toBeInTheDocument()
  expect(onClose).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('button', { name: '知道了' }))
  expect(onClose).toHaveBeenCalled()
  expect(keptPhotos()).toHaveLength(1)
})

describe('without a network', () => {
  const network = (event: 'online' | 'offline') => act(() => void window.dispatchEvent(new Event(event)))
  beforeEach(() => watchNetwork())
  afterEach(() => network('online'))

  test('nothing points to a button that is not there: it is on the phone, goes by itself, and is sent then', async () => {
    openCamera({ photos: 1, picture: async () => ({ width: 4, height: 3, close: nothing }) })
    const { sent } = open()
    network('offline')
    cutOff(photos.prepare)
    choosePhotos()
    await screen.findByText('已存在手机里')

    fireEvent.click(submit())

    expect(await screen.findByText(/网络不通，还没有提交。照片和说明已存在手机里，有网后再点一次/)).toBeInTheDocument()
    expect(screen.queryByText(/重试/)).not.toBeInTheDocument()
    photoStore()
    network('online')
    await waitFor(() => expect(screen.queryByText('已存在手机里')).not.toBeInTheDocument())
    await waitFor(() => expect(screen.queryByText(/网络不通/)).not.toBeInTheDocument())
    fireEvent.click(submit())
    await waitFor(() => expect(sent).toMatchObject([{ photoIds: [photoIdOf(1)] }]))
  })

  test('back in it, while the photos go by themselves, it says so', async () => {
    openCamera({ photos: 1, picture: async () => ({ width: 4, height: 3, close: nothing }) })
    open()
    network('offline')
    cutOff(photos.prepare)
    choosePhotos()
    await screen.findByText('已存在手机里')
    fireEvent.click(submit())
    await screen.findByText(/网络不通/)

    keepWaiting(photos.prepare)
    network('online')

    expect(await screen.findByText(/照片正在传。传完请再点一次/)).toBeInTheDocument()
    expect(screen.queryByText(/重试|网络不通/)).not.toBeInTheDocument()
  })

  test('in it, a photo that fails has its button, and it is pointed to', async () => {
    photoStore(500)
    openCamera({ photos: 1, picture: async () => ({ width: 4, height: 3, close: nothing }) })
    open()
    choosePhotos()

    expect(await screen.findByRole('button', { name: /^重试/ })).toBeInTheDocument()
    fireEvent.click(submit())
    expect(await screen.findByText('有照片没有传上去，请点照片上的“重试”。')).toBeInTheDocument()
  })
})

test('what cannot be opened says so and can be taken away; the others are sent', async () => {
  const pictures = [undefined, { width: 4, height: 3, close: nothing }]
  openCamera({
    photos: 2,
    picture: async () => pictures.shift() ?? Promise.reject(new Error('The source image could not be decoded.')),
  })
  const { sent } = open()

  choosePhotos()

  expect(await screen.findByText('这张用不了，请换一张')).toBeInTheDocument()
  fireEvent.click(await screen.findByRole('button', { name: '删除照片 2' }))
  expect(screen.queryByText('这张用不了，请换一张')).not.toBeInTheDocument()
  fireEvent.click(submit())
  await waitFor(() => expect(sent).toMatchObject([{ photoIds: [photoIdOf(1)] }]))
})

test('large photos are made small one after the other: a cheap phone cannot hold six at once', async () => {
  let held = 0
  let most = 0
  const picture = async () => {
    most = Math.max(most, (held += 1))
    await new Promise((later) => setTimeout(later, 1))
    return { width: 4, height: 3, close: () => (held -= 1) }
  }
  openCamera({ photos: 3, picture })
  open()

  choosePhotos()

  await screen.findByRole('button', { name: '删除照片 3' })
  await waitFor(() => expect(submit()).toBeEnabled())
  expect(most).toBe(1)
})

test('who closes the sheet meanwhile finds all of them there again', async () => {
  const { pictures, done } = slowPictures(3)
  const { unmount } = open()
  choosePhotos()
  await waitFor(() => expect(pictures).toHaveLength(1))

  unmount()
  for (let place = 0; place < 3; place++) {
    await waitFor(() => expect(pictures).toHaveLength(place + 1))
    done(place)
  }

  await waitFor(() => expect(keptPhotos()).toHaveLength(3))
  open()
  expect(await screen.findByRole('button', { name: '删除照片 3' })).toBeInTheDocument()
})

test('while some are made small no more can be chosen than there is room for', async () => {
  const { pictures, done } = slowPictures(6)
  open()

  choosePhotos()

  expect(await screen.findAllByText('正在处理')).toHaveLength(6)
  expect(screen.queryByRole('button', { name: /再加一张/ })).not.toBeInTheDocument()
  for (let place = 0; place < 6; place++) {
    await waitFor(() => expect(pictures).toHaveLength(place + 1))
    done(place)
  }
  await waitFor(() => expect(submit()).toBeEnabled())
})

function slowPictures(photos: number) {
  const pictures: ((picture: object) => void)[] = []
  openCamera({ photos, picture: () => new Promise((shrunk) => pictures.push(shrunk)) })
  return { pictures, done: (place: number) => pictures[place]?.({ width: 4, height: 3, close: nothing }) }
}

function keptPhotos(): readonly unknown[] {
  const [, draft] = [...device.storage].find(([key]) => key.startsWith('fix-draft')) ?? []
  return z.object({ photos: z.array(z.unknown()) }).safeParse(draft).data?.photos ?? []
}
