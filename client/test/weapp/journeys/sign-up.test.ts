import { auditPage } from '../audit/page-audit'
import { contract } from '@mulin/shared/contract'
import { launch } from '../launch'
import { someoneElse } from '../someone-else'
import { giveBack, plannedActivity, takeSeat } from './planned-activity'

test('a resident finds an activity, signs up with what was filled in last time, and gives the seat back', async () => {
  await plannedActivity({ title: '邻里健步走', capacities: [2] })
  const app = await launch({ loginCode: 'demo:resident-3' })

  await app.tab('活动')
  await app.page.button(/邻里健步走/).tap()
  await app.at('packages/activity/activity/index')
  await app.see('余 2 席')
  await app.page.button(/^报名/).tap()
  expect(await app.page.field('姓名').value()).toBe('居民 03')
  expect(await auditPage(app)).toEqual([])
  await app.page.button('报名').tap()
  await app.see('报名成功')
  await app.page.button('看我的报名').tap()
  await app.at('packages/activity/my-sign-ups/index')
  await app.page.button(/^取消报名 邻里健步走/).tap()
  expect(await auditPage(app)).toEqual([])
  await app.page.role('dialog').button('取消报名').tap()

  await app.see('已取消报名')
  const resident = await someoneElse('resident-3')
  const { signUps } = await resident(contract.signUps.mine, {})
  expect(signUps.filter(({ activityTitle }) => activityTitle === '邻里健步走')).toMatchObject([{ state: 'cancelled' }])
})

test('somebody whose last seat went to another is offered the session that still has one', async () => {
  const { id, sessions } = await plannedActivity({ title: '包粽子', capacities: [1, 1] })
  const app = await launch({
    loginCode: 'demo:resident-4',
    path: `packages/activity/sign-up/index?activityId=${id}&sessionId=${sessions[0]?.id}`,
  })
  await app.see('包粽子')
  await app.idle()
  await takeSeat('resident-5', id, sessions[0]?.id ?? '')

  await app.page.button('报名').tap()

  await app.see(/第 1 场.*刚刚满了/)
  await app.page.button(/改报 第 2 场/).tap()
  await app.see('报名成功')
  expect(app.words).toContain('第 2 场')
})

test('a family waits for a full session as one, is offered the freed seats, and takes them', async () => {
  const { id, sessions } = await plannedActivity({ title: '包饺子', capacities: [2], waitingCapacity: 5 })
  const [session = ''] = sessions.map((one) => one.id)
  const seats = [await takeSeat('resident-15', id, session), await takeSeat('resident-16', id, session)]
  const app = await launch({ loginCode: 'demo:resident-17', path: `packages/activity/activity/index?activityId=${id}` })
  await app.page.button('加入候补 · 前面没有人').tap()
  await app.page.button('加一位').tap()
  await app.page.field('第 2 位姓名').type('居民 乙')
  expect(await auditPage(app)).toEqual([])
  await app.page.button('加入候补').tap()
  await app.see('您排第 1 位，共 1 份报名。')
  expect(await auditPage(app)).toEqual([])

  await giveBack('resident-15', seats[0]?.id ?? '')
  await giveBack('resident-16', seats[1]?.id ?? '')
  await app.page.button('看我的报名').tap()
  await app.leaveAndReturn()
  await app.see('轮到您了')
  expect(await auditPage(app)).toEqual([])
  await app.page.button(/^接受名额 包饺子/).tap()
  await app.see('名额是您的了')

  await app.see('已报名')
  await app.page.button(/^看详情 包饺子/).tap()
  await app.see('居民 乙')
  expect(await auditPage(app)).toEqual([])
})

test('an answer lost on the way makes one sign-up, and the app finds out', async () => {
  const { id } = await plannedActivity({ title: '做月饼', capacities: [5] })
  const app = await launch({ loginCode: 'demo:resident-6', path: `packages/activity/sign-up/index?activityId=${id}` })
  await app.see('做月饼')
  await app.idle()

  app.phone.network.answersToLose = 1
  await app.page.button('报名').tap()
  await app.see('报名成功')

  const resident = await someoneElse('resident-6')
  const { signUps } = await resident(contract.signUps.mine, {})
  expect(signUps.filter(({ activityTitle }) => activityTitle === '做月饼')).toHaveLength(1)
})

test('a shared activity opens for somebody whom WeChat does not sign in', async () => {
  const { id } = await plannedActivity({ title: '广场故事会', capacities: [20] })
  const app = await launch({ loginCode: undefined, path: `packages/activity/activity/index?activityId=${id}` })

  await app.see('古罗塘文化景区')

  expect(app.share()).toMatchObject({ title: expect.stringContaining('广场故事会'), path: expect.stringContaining(id) })
})
