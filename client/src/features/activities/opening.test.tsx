import { activities } from '@mulin/shared/activities/endpoints'
import { areas } from '@mulin/shared/areas'
import { act, screen } from '@testing-library/react'
import { aCard, activityId, anActivity, aSession, aTree, inDays } from '../../../test/activities'
import { renderScreen } from '../../../test/screen'
import { answer, server } from '../../../test/server'
import { hearServerTime } from '../../platform/server-clock'
import { ActivityCard } from './activity-card'
import { ActivityScreen } from './activity-screen'

const opensAt = Date.parse(inDays(0, '10:00'))
const minute = 60_000
const real = ['queueMicrotask', 'setImmediate', 'nextTick'] as const

afterEach(() => void jest.useRealTimers())

/** The page on a phone that is 3 minutes slow, so long before signing up opens on the server. */
async function openBefore(left: number) {
  const phone = opensAt - left - 3 * minute
  jest.useFakeTimers({ now: phone, doNotFake: [...real] })
  hearServerTime(new Date(phone + 3 * minute).toUTCString(), phone, phone)
  answer(areas.tree, { areas: aTree })
  answer(activities.one, anActivity({ sessions: [aSession({ signUpOpensAt: new Date(opensAt).toISOString() })] }))
  renderScreen(<ActivityScreen own={new Map()} me={undefined} />, { params: { activityId: activityId() } })
  await pass(0)
}

const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds))
const closed = () => screen.getByRole('button', { name: '报名' })

test('on a slow phone too it counts by the server’s clock, the last minute in seconds', async () => {
  await openBefore(20 * minute)
  expect(closed()).toHaveAccessibleDescription('10:00 开始报名，还有 20 分钟')

  await pass(18 * minute)
  expect(closed()).toHaveAccessibleDescription('10:00 开始报名，还有 2 分钟')

  await pass(minute)
  expect(closed()).toHaveAccessibleDescription('10:00 开始报名，还有 60 秒')

  await pass(37_000)
  expect(closed()).toHaveAccessibleDescription('10:00 开始报名，还有 23 秒')
})

test('in a list too the last minute passes in seconds, and the seats are there at the moment', async () => {
  const at = Math.ceil(Date.now() / 60_000) * 60_000 + 10 * minute
  jest.useFakeTimers({ now: at - 2 * minute, doNotFake: [...real] })
  hearServerTime(new Date(at - 2 * minute).toUTCString(), at - 2 * minute, at - 2 * minute)
  renderScreen(<ActivityCard card={aCard({ signUpOpensAt: new Date(at).toISOString() })} mine={undefined} />)
  expect(screen.getByText(/开始报名，还有 2 分钟$/)).toBeInTheDocument()

  await pass(minute + 37_000)
  expect(screen.getByText(/开始报名，还有 23 秒$/)).toBeInTheDocument()

  await pass(23_000)
  expect(screen.getByText('余 12 席')).toBeInTheDocument()
})

test('it opens at the very moment, not before, and asks for nothing then', async () => {
  await openBefore(10_000)
  const asked: string[] = []
  server.events.on('request:start', ({ request }) => void asked.push(request.url))

  await pass(9_999)
  expect(closed()).toBeDisabled()

  await pass(1)
  expect(screen.getByRole('button', { name: '报名 · 余 12 席' })).toBeEnabled()
  await pass(5_000)
  expect(asked).toEqual([])
})
