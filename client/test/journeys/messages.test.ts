import { ActivityRevision } from '@mulin/shared/activities/activity'
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

test('who reads of another place is not called; who does not is found, called, and written down as told', async () => {
  const activity = await plannedActivity({ title: '环塘晨练', capacities: [5], startsIn: 30 })
  const { id: activityId, sessions } = activity
  for (const person of ['visitor-922', 'visitor-923']) await takeSeat(person, activityId, sessions[0]!.id)
  const ask = await someoneElse('office')
  const moved = ActivityRevision.parse({ ...activity, place: '睦邻文化站' })
  await ask(contract.activities.update, { ...moved, activityId })
  const office = await someone('office')
  await office.open('staffSignUps', { activityId })
  await office.seeInTime('没看到变动 2')

  const resident = await someone('visitor-922')
  await resident.open('messages')
  await resident.see(/地点改为：睦邻文化站/)

  await office.seeInTime('没看到变动 1')
  await office.choose('没看到变动 1')
  await office.see(/通知的变动（地点）还没看/)
  await office.press(/^看号码/)
  await office.see('拨打 13800009999')
  await office.press(/^已电话告知/)
  await office.see(/已记下：电话告知/)
  await office.gone(/没看到变动/)

  const told = await someone('visitor-923')
  await told.open('mySignUps')
  await told.press(/^看详情 环塘晨练/)
  await told.see('已电话告知变动')
})
