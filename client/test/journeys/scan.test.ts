import { contract } from '@mulin/shared/contract'
import { plannedActivity, takeSeat } from '../weapp/journeys/planned-activity'
import { someoneElse } from '../weapp/someone-else'
import { holdUp } from './camera'
import { someone } from './someone'

test('in a browser staff scan with its camera without a network, and it counts once there is one', async () => {
  const { id: activityId, sessions } = await plannedActivity({ title: '竹编', capacities: [5], startsIn: 0.5 })
  const sessionId = sessions[0]?.id ?? ''
  const { checkInCode = '' } = await takeSeat('visitor-974', activityId, sessionId)
  const door = await someone('office')
  await door.open('checkInDesk', { activityId })
  await door.see('已签到 0 / 1')
  await door.rest()

  await door.goOffline()
  await holdUp(door.page, checkInCode)
  await door.press('扫对方的码')
  await door.see('居民 甲 已签到')
  await door.see(/^离线中，1 条签到待传/)

  await door.goOnline()
  await door.gone(/待传/)
  const office = await someoneElse('office')
  const { rows } = await office(contract.checkIns.roster, { activityId, sessionId })
  expect(rows).toMatchObject([{ state: 'attended' }])
})
