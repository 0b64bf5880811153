import { activities } from '@mulin/shared/activities/endpoints'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { anActivity, aSession, aSignUp, inDays, signUpId } from '../../../test/activities'
import { renderScreen, resident, visited } from '../../../test/screen'
import { answer, cutOff, refuse } from '../../../test/server'
import { device } from '../../../test/taro'
import { MySignUps } from './my-sign-ups'
import { NextSignUp } from './next-sign-up'

beforeEach(() => answer(activities.one, anActivity()))

const open = () => renderScreen(<MySignUps />, { as: resident() })
const past = aSignUp({ id: signUpId(2), activityTitle: '读书会', startsAt: inDays(-3), endsAt: inDays(-2) })

test('what comes next stands before what is over', async () => {
  answer(signUps.mine, { signUps: [past, aSignUp()] })
  open()

  const headings = await screen.findAllByRole('heading', { level: 2 })
  expect(headings.map(({ textContent }) => textContent)).toEqual(['接下来', '参加过的', '取消这次报名'].slice(0, 2))
  expect(within(screen.getByRole('region', { name: '接下来' })).getByText('荷叶社区义诊')).toBeInTheDocument()
  expect(within(screen.getByRole('region', { name: '参加过的' })).getByText('读书会')).toBeInTheDocument()
})

test('a seat is given back after one question', async () => {
  answer(signUps.mine, { signUps: [aSignUp()] })
  open()
  fireEvent.click(await screen.findByRole('button', { name: '取消报名 荷叶社区义诊' }))
  const dialog = screen.getByRole('dialog')
  expect(within(dialog).getByText(/座位马上放出来/)).toBeInTheDocument()

  const cancelled = aSignUp({ state: 'cancelled', stateAt: inDays(0) })
  answer(signUps.cancel, cancelled)
  answer(signUps.mine, { signUps: [cancelled] })
  fireEvent.click(within(dialog).getByRole('button', { name: '取消报名' }))

  expect(await screen.findByRole('region', { name: '已取消' })).toBeInTheDocument()
  expect(screen.queryByRole('region', { name: '接下来' })).not.toBeInTheDocument()
})

test.each([
  ['cancel_too_late', /已过可以取消的时间/],
  ['sign_up_already_cancelled', /这次报名已经取消/],
  ['sign_up_not_found', /没有找到这次报名/],
] as const)('%s is told where it was asked', async (code, words) => {
  answer(signUps.mine, { signUps: [aSignUp()] })
  refuse(signUps.cancel, code)
  open()
  fireEvent.click(await screen.findByRole('button', { name: '取消报名 荷叶社区义诊' }))
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '取消报名' }))

  expect(await within(screen.getByRole('dialog')).findByText(words)).toBeInTheDocument()
})

test('after the deadline there is no button, but words', async () => {
  answer(signUps.mine, { signUps: [aSignUp({ cancelBy: inDays(-1) })] })
  open()

  expect(await screen.findByText(/已过可以取消的时间/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /取消报名/ })).not.toBeInTheDocument()
})

test('an activity that was called off says why and asks nothing', async () => {
  answer(signUps.mine, { signUps: [aSignUp()] })
  answer(activities.one, anActivity({ state: 'cancelled', cancelReason: '雨天场地不能用' }))
  open()

  expect(await screen.findByText('原因：雨天场地不能用')).toBeInTheDocument()
  expect(screen.getByText('活动已取消')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /取消报名/ })).not.toBeInTheDocument()
})

test('what was called off before its day is over stands among the others, later with what is over', async () => {
  const off = { state: 'cancelled' as const, by: 'organiser' as const, calledOff: true, reason: '雨天' }
  answer(signUps.mine, { signUps: [aSignUp(off), { ...past, ...off }] })
  open()

  expect(await screen.findByText('活动已取消。原因：雨天')).toBeInTheDocument()
  expect(within(screen.getByRole('region', { name: '接下来' })).getByText('原因：雨天')).toBeInTheDocument()
})

test('whom the organiser took off the list reads so, and not that the activity is off', async () => {
  answer(signUps.mine, { signUps: [aSignUp({ state: 'cancelled', by: 'organiser', reason: '超出年龄' })] })
  open()

  expect(await screen.findByText('主办方取消了您的报名。原因：超出年龄')).toBeInTheDocument()
  expect(screen.queryByText(/活动已取消/)).not.toBeInTheDocument()
})

test('a session that was moved shows its new time', async () => {
  answer(signUps.mine, { signUps: [aSignUp()] })
  answer(activities.one, anActivity({ sessions: [aSession({ startsAt: inDays(3, '10:00') })] }))
  open()

  expect(await screen.findByText(/时间或地点有变化/)).toBeInTheDocument()
  expect(screen.getByText(/10:00–11:00/)).toBeInTheDocument()
})

test('without any sign-up the way to the activities is shown', async () => {
  answer(signUps.mine, { signUps: [] })
  open()

  fireEvent.click(await screen.findByRole('button', { name: '看活动' }))

  expect(visited()).toEqual(['/pages/activities/index'])
})

test('without network another try brings the list', async () => {
  cutOff(signUps.mine)
  open()
  const retry = await screen.findByRole('button', { name: '重试' })

  answer(signUps.mine, { signUps: [aSignUp()] })
  fireEvent.click(retry)

  expect(await screen.findByText('荷叶社区义诊')).toBeInTheDocument()
})

test('on the way there without network, time and place of last time are shown', async () => {
  answer(signUps.mine, { signUps: [aSignUp()] })
  const { unmount } = open()
  await screen.findByText('荷叶社区义诊')
  unmount()

  cutOff(signUps.mine)
  cutOff(activities.one)
  open()

  expect(await screen.findByText(/荷叶社区服务中心/)).toBeInTheDocument()
})

test('home shows only the next one, and nothing without one', async () => {
  answer(signUps.mine, {
    signUps: [aSignUp(), aSignUp({ id: signUpId(3), activityTitle: '运动会', startsAt: inDays(9) })],
  })
  renderScreen(<NextSignUp />, { as: resident() })

  fireEvent.click(await screen.findByRole('button', { name: /我最近的活动/ }))

  expect(screen.queryByText('运动会')).not.toBeInTheDocument()
  await waitFor(() => expect(device.visited).toEqual(['/packages/activity/my-sign-ups/index']))
})
