import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { screen, waitFor } from '@testing-library/react'
import { activityId, inDays, sessionId } from '../../../test/activities'
import { renderScreen, resident } from '../../../test/screen'
import { answer, cutOff, refuse } from '../../../test/server'
import { VenueCode } from './venue-code'

const open = () =>
  renderScreen(<VenueCode />, { as: resident(), params: { activityId: activityId(), sessionId: sessionId() } })

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 25, 6) + seconds * 1000).toISOString()

function answerCodes(now: string, spans: readonly [number, number][]) {
  answer(checkIns.venueCode, {
    areaPath: 'luotang/heye',
    activityTitle: '荷叶社区义诊',
    sessionTitle: '上午场',
    startsAt: inDays(0),
    endsAt: inDays(1),
    now,
    codes: spans.map(([from, until]) => ({ address: `/x?code=${from}`, from: at(from), until: at(until) })),
  })
}

const picture = () => screen.getByRole<HTMLImageElement>('img', { name: '荷叶社区义诊 的现场签到码' }).src

test('the code of this minute is shown, and the next one when its time has come', async () => {
  answerCodes(at(59.7), [
    [0, 60],
    [60, 120],
  ])
  open()
  await screen.findByText('用微信或手机相机扫码签到')
  const first = picture()
  answerCodes(at(61), [[60, 120]])

  await waitFor(() => expect(picture()).not.toBe(first), { timeout: 3000 })
})

test('without a network it goes on with what it has, and shows no code that is over', async () => {
  answerCodes(at(59.9), [
    [0, 60],
    [60, 60.2],
  ])
  open()
  await screen.findByText('用微信或手机相机扫码签到')

  cutOff(checkIns.venueCode)

  expect(await screen.findByText('没有网络，码已过时间。')).toBeInTheDocument()
  expect(screen.queryByRole('img')).not.toBeInTheDocument()
})

test('it is not mine to show', async () => {
  refuse(checkIns.venueCode, 'outside_your_area')
  open()

  expect(await screen.findByText('这里不在您负责的范围内。')).toBeInTheDocument()
})
