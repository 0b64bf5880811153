import { contract } from '@mulin/shared/contract'
import { plannedActivity, takeSeat } from '../weapp/journeys/planned-activity'
import { someoneElse } from '../weapp/someone-else'
import { someone } from './someone'

test('what the office calls off is told at home, read in the list, and no longer new afterwards', async () => {
  const { id, sessions } = await plannedActivity({ title: '环塘健步走', capacities: [5] })
  await takeSeat('visitor-921', id, sessions[0]!.id)
  const resident = await someone('visitor-921')
  await resident.open('home')
  await resident.seeInTime('1 条新消息')

  const office = await someoneElse('office')
  await office(contract.activities.cancel, { activityId: id, reason: '当天有大雨' })
  await resident.seeInTime('2 条新消息')
  await resident.see('活动取消')
  await resident.press(/2 条新消息/)
  await resident.at('我的消息')
  await resident.see(/原因：当天有大雨/)
  await resident.see('报名成功')
  await resident.see('未读')

  await resident.page.goBack()
  await resident.at('睦邻')
  await resident.gone('2 条新消息')
  await resident.tab('我的')
  await resident.press(/^我的消息/)
  await resident.at('我的消息')
  await resident.see('活动取消')
})
