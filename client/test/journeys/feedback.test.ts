import { contract } from '@mulin/shared/contract'
import { someoneElse } from '../weapp/someone-else'
import { someone } from './someone'

test('who was there rates an activity once, and everybody reads what came of it', async () => {
  const activityId = await idOf('秋日读书会')
  const neighbour = await someone()
  await neighbour.open('activity', { activityId })
  await neighbour.see(/，6 人评价$/)

  const resident = await someone('resident-1')
  await resident.open('mySignUps')
  await resident.press(/^评价活动 秋日读书会/)
  await resident.at('评价活动')
  await resident.press('提交评价')
  await resident.see('请先选一个满意程度')
  await resident.choose('非常满意')
  await resident.tick('有意思')
  await resident.press('提交评价')
  await resident.see('评价已收到，谢谢您。')

  await neighbour.seeInTime(/，7 人评价$/)
  await resident.open('mySignUps')
  await resident.see('秋日读书会')
  await resident.gone('评价活动')
})

test('how a lottery went is read and computed again, by who took part and by anybody', async () => {
  const activityId = await idOf('助老健康：推拿体验')
  const entrant = await someone('resident-4')
  await entrant.open('activity', { activityId })
  await entrant.press(/^抽签公开可查/)
  await entrant.see(/^(您排第 \d+ 位，抽中了|这次没有抽中。抽完时您候补第 \d+ 位)/)
  await entrant.press('自己验算')
  await entrant.see(/^结果一致。/)

  const anyone = await someone()
  await anyone.open('draw', { activityId })
  await anyone.see('16 个号码')
  await anyone.press('自己验算')
  await anyone.see(/^结果一致。/)
})

async function idOf(title: string): Promise<string> {
  const office = await someoneElse('office')
  const { activities } = await office(contract.activities.managed, { limit: 50 })
  return activities.find((activity) => activity.title === title)?.id ?? ''
}
