import { act, renderHook } from '@testing-library/react'
import { activities } from '@mulin/shared/activities/endpoints'
import { activityId, anActivity } from '../../test/activities'
import { answer, cutOff } from '../../test/server'
import { api } from '../api'
import { hearAnswer, hearNothing, isOnline, useReached, watchNetwork } from './online'

test('what is answered proves that there is a network, unless it was asked before the network went', async () => {
  watchNetwork()
  answer(activities.one, anActivity())
  const ask = () => api(activities).one({ activityId: activityId() })

  const asked = ask()
  await nextMillisecond()
  window.dispatchEvent(new Event('offline'))
  await asked
  expect(isOnline()).toBe(false)

  await nextMillisecond()
  await ask()
  expect(isOnline()).toBe(true)
})

test('a call that is not answered is told apart from one that is, whatever the phone says of its network', async () => {
  const { result } = renderHook(() => useReached())
  cutOff(activities.one)
  await act(() => api(activities).one({ activityId: activityId() }))
  expect(result.current).toBe(false)

  answer(activities.one, anActivity())
  await act(() => api(activities).one({ activityId: activityId() }))
  expect(result.current).toBe(true)
})

test('a question that gives up after a later one was answered says nothing', () => {
  const { result } = renderHook(() => useReached())
  act(() => hearAnswer(Date.now()))

  act(() => hearNothing(Date.now() - 15_000))

  expect(result.current).toBe(true)
})

const nextMillisecond = () => new Promise<void>((done) => setTimeout(done, 2))
