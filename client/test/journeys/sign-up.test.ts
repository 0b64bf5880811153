import { giveBack, plannedActivity, takeSeat } from '../weapp/journeys/planned-activity'
import { someone, type Someone } from './someone'

test('somebody new picks an estate once, signs up in one screen, and gives the seat back', async () => {
  const [resident, neighbour] = [await someone('visitor-901'), await someone()]
  const before = await seatsOf(neighbour, '足浴')
  await resident.open('home')
  await resident.button('选小区').first().click()
  await resident.type('找小区', '荷叶一区')
  await resident.press(/^荷叶一区/)
  await resident.at('睦邻')
  await resident.button(/荷叶一区/).waitFor()

  await resident.tab('活动')
  await resident.press(/义诊进社区/)
  await resident.press(/^足浴/)
  await resident.at('报名')
  await resident.type('姓名', '居民 甲')
  await resident.type('手机号', '13800009001')
  await resident.press('报名')
  await resident.see('报名成功')
  await resident.press('看我的报名')
  await resident.at('我的报名')
  await resident.see('温暖秋冬 义诊进社区')
  expect(await seatsOf(neighbour, '足浴')).toBe(before - 1)

  await resident.press(/^看详情 温暖秋冬 义诊进社区/)
  await resident.at('报名详情')
  await resident.press('看活动')
  await resident.at('活动')
  await resident.press(/^理发/)
  await resident.at('报名')
  expect(await resident.page.getByLabel('姓名').inputValue()).toBe('居民 甲')
  await resident.see('138****9001')

  await resident.open('mySignUps')
  await resident.press(/^取消报名 温暖秋冬 义诊进社区/)
  await resident.press('取消报名', resident.dialog())
  await resident.see('已取消报名')
  expect(await seatsOf(neighbour, '足浴')).toBe(before)
})

test('the last seat goes to one; the other reads that it is full and takes the other session by one tap', async () => {
  const { id, sessions } = await plannedActivity({ title: '写春联', capacities: [1, 1] })
  const place = { activityId: id, sessionId: sessions[0]?.id }
  const [quick, late] = [await someone('resident-9'), await someone('resident-10')]
  for (const resident of [quick, late]) {
    await resident.open('signUp', place)
    await resident.see('写春联')
  }

  await quick.press('报名')
  await quick.see('报名成功')
  late.expectsRefusal('session_full')
  await late.press('报名')
  await late.see('“第 1 场”刚刚满了')
  await late.press(/^改报 第 2 场/)

  await late.see('报名成功')
  await late.see('第 2 场')
  await quick.open('activity', { activityId: id })
  await quick.see('已满')
})

test('who waits for a full session reads the position, is offered the freed seat, and takes it with one tap', async () => {
  const { id, sessions } = await plannedActivity({ title: '剪窗花', capacities: [1], waitingCapacity: 5 })
  const seat = await takeSeat('resident-13', id, sessions[0]?.id ?? '')
  const resident = await someone('resident-14')
  await resident.open('activity', { activityId: id })
  await resident.press('加入候补 · 前面没有人')
  await resident.at('报名')
  await resident.see('这一场满了，现在加入候补排第 1 位。')
  await resident.press('加入候补')
  await resident.see(/您排第 1 位，共 1 份报名/)

  await giveBack('resident-13', seat.id)
  await resident.open('home')
  await resident.see(/^名额为您留到/)
  await resident.press(/^接受名额 剪窗花/)
  await resident.see('名额是您的了')

  await resident.open('mySignUps')
  await resident.see('剪窗花')
  await resident.see('已报名')
})

test('whoever signed up brings somebody along afterwards, in the form it was made with, and keeps the seat', async () => {
  const { id, sessions } = await plannedActivity({ title: '拓印年画', capacities: [3] })
  await takeSeat('resident-17', id, sessions[0]?.id ?? '')
  const resident = await someone('resident-17')
  await resident.open('mySignUps')
  await resident.press(/^看详情 拓印年画/)
  await resident.at('报名详情')
  await resident.press('修改报名')
  await resident.at('修改报名')
  expect(await resident.page.getByLabel('姓名', { exact: true }).inputValue()).toBe('居民 甲')

  await resident.press('加一位')
  await resident.type('第 2 位姓名', '居民 甲')
  await resident.press('保存修改')
  await resident.see(/^这个人前面填过了/)
  await resident.type('第 2 位姓名', '外婆')
  await resident.see('改成 2 人：还有 2 个名额，够用。')
  await resident.press('保存修改')

  await resident.at('报名详情')
  await resident.see('外婆')
  await resident.see('本人修改：名单，1 人 → 2 人')
  await resident.open('activity', { activityId: id })
  // Before it is known whose seat it is, the row leads to the form.
  await resident.rest()
  await resident.press(/^第 1 场/)
  await resident.see('外婆')
})

/** As anyone reads it who opens the activity now. */
async function seatsOf(anyone: Someone, session: string): Promise<number> {
  await anyone.open('activities')
  await anyone.press(/义诊进社区/)
  return Number(/余 (\d+) 席/.exec((await anyone.button(new RegExp(`^${session}`)).textContent()) ?? '')?.[1])
}
