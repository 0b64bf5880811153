import { activities } from '@mulin/shared/activities/endpoints'
import { activityId, anActivity } from '../../test/activities'
import { answer } from '../../test/server'
import { api } from '../api'
import { isOnline, watchNetwork } from './online'

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

const nextMillisecond = () => new Promise<void>((done) => setTimeout(done, 2))
