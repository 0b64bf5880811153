import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { activityId, signUpId } from '../../../test/activities'
import { expectAccessible } from '../../../test/accessible'
import { aRow, answerRoster, takeCheckIns } from '../../../test/check-ins'
import { haveNoCameras, seeCode } from '../../../test/code-in-sight'
import { renderScreen, resident } from '../../../test/screen'
import { cutOff } from '../../../test/server'
import { device } from '../../../test/taro'
import { CheckInDesk } from './check-in-desk'

// What one test checked in the phone knows in the next one: each has somebody of its own.
async function desk(person = 20) {
  answerRoster([aRow(person)])
  const shown = renderScreen(<CheckInDesk />, { as: resident(), params: { activityId: activityId() } })
  await screen.findByRole('button', { name: `签到 居民 ${person}` })
  return shown
}
const scan = () => fireEvent.click(screen.getByRole('button', { name: '扫对方的码' }))
const close = () => fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '关闭' }))
const codeOf = (n: number) => `${signUpId(n)}.c2VhbA`

test('a code in front of the camera checks in who shows it, and the camera goes off', async () => {
  const camera = seeCode(codeOf(21))
  const sent = takeCheckIns()
  await desk(21)
  expect(camera.opened).toBe(0)

  scan()

  expect(await screen.findByText('居民 21 已签到')).toBeInTheDocument()
  await waitFor(() => expect(sent).toMatchObject([{ kind: 'in', code: codeOf(21) }]))
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(camera).toMatchObject({ isOn: false, opened: 1 })
})

test('without a network it waits on the phone, and is sent once', async () => {
  seeCode(codeOf(23))
  cutOff(checkIns.take)
  await desk(23)

  scan()
  expect(await screen.findByText('居民 23 已签到')).toBeInTheDocument()
  expect(screen.getByText('已签到 1 / 1')).toBeInTheDocument()
  expect(await screen.findByText('1 条签到还没传上去')).toBeInTheDocument()

  const sent = takeCheckIns()
  fireEvent.click(screen.getByRole('button', { name: '现在传' }))
  await waitFor(() => expect(sent).toMatchObject([{ kind: 'in', code: codeOf(23) }]))
})

test('what is no code of ours is said', async () => {
  seeCode('https://example.com/')
  await desk()

  scan()

  expect(await screen.findByText(/这不是签到码/)).toBeInTheDocument()
})

test.each([
  ['NotAllowedError', /没有用摄像头的许可/],
  ['NotFoundError', /没有找到能用的摄像头/],
  ['NotReadableError', /没有找到能用的摄像头/],
])('a camera that is not there says so, and what else can be done (%s)', async (trouble, words) => {
  seeCode('', trouble)
  await desk()

  scan()
  expect(await screen.findByText(words)).toHaveTextContent(
    /不扫码也行：关上这里，在名单里点“签到”，或输对方的六位数字码。$/,
  )
  await expectAccessible()
  close()

  expect(screen.queryByText(words)).not.toBeInTheDocument()
})

test('a browser that lets no page use the camera is no riddle', async () => {
  haveNoCameras()
  await desk()

  scan()

  expect(await screen.findByText(/^这个浏览器里扫不了码/)).toBeInTheDocument()
})

test('a camera that is pulled out meanwhile is said', async () => {
  const camera = seeCode('')
  await desk()
  scan()
  await waitFor(() => expect(camera.isOn).toBe(true))

  await camera.lose()

  expect(await screen.findByText(/没有找到能用的摄像头/)).toBeInTheDocument()
  expect(camera.isOn).toBe(false)
})

test('the camera goes off with the sheet, and with the page', async () => {
  const camera = seeCode('')
  const { unmount } = await desk()
  scan()
  await waitFor(() => expect(camera.isOn).toBe(true))
  close()
  await waitFor(() => expect(camera.isOn).toBe(false))

  scan()
  await waitFor(() => expect(camera.isOn).toBe(true))
  unmount()

  expect(camera.isOn).toBe(false)
})

test('the camera is off while another app is in front', async () => {
  const camera = seeCode('')
  await desk()
  scan()
  await waitFor(() => expect(camera.isOn).toBe(true))

  act(() => device.onHide.forEach((run) => run()))
  expect(camera.isOn).toBe(false)

  act(() => device.onShow.forEach((run) => run()))
  await waitFor(() => expect(camera.isOn).toBe(true))
})
