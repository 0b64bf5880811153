import { buffer } from 'node:stream/consumers'
import { plannedActivity, takeSeat } from '../weapp/journeys/planned-activity'
import { someone, type Someone } from './someone'

test('the office plans, previews and publishes; a resident comes, stands on the list, and reads why it was called off', async () => {
  const office = await someone('office', { width: 1280, height: 800 })
  await office.open('staffActivities')
  await office.press('新建活动')
  await write(office)
  await office.press('保存草稿')
  await office.see('已保存')
  await office.press('预览')
  await office.see('这是草稿')
  await office.page.goBack()
  await office.press('发布')
  await office.press('发布', office.dialog())
  await office.see('已发布')
  const activityId = new URL(office.page.url()).searchParams.get('activityId') ?? ''

  const resident = await someone('resident-12')
  await resident.open('activities')
  await resident.press(/^邻里象棋赛/)
  await resident.press(/^报名/)
  await resident.at('报名')
  await resident.press('报名')
  await resident.see('报名成功')

  await office.open('staffSignUps', { activityId })
  await office.see('居民 12')
  await office.see('138****1012')
  const file = await download(office, '导出表格')
  expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(file.toString()).toContain('居民 12')

  await office.open('activityEdit', { activityId })
  await office.press('取消活动')
  await office.type('原因（居民会看到）', '场地停电')
  await office.press('取消活动', office.dialog())
  await office.see('已取消')
  await resident.press('看我的报名')
  await resident.seeInTime('活动已取消')
  await resident.see('原因：场地停电')
})

test('one of two sessions is called off alone; who was in it reads why, and takes a seat in the other', async () => {
  const { id: activityId, sessions } = await plannedActivity({ title: '环塘太极', capacities: [5, 5], startsIn: 30 })
  await takeSeat('visitor-981', activityId, sessions[0]!.id)
  const office = await someone('office')
  await office.open('activityEdit', { activityId })
  await office.press('取消这一场：第 1 场')
  await office.see(/^已报名 1 人/)
  await office.type('原因（居民会看到）', '领队生病')
  await office.press('取消这一场', office.dialog())
  await office.see('已取消的场次')

  const resident = await someone('visitor-981')
  await resident.open('mySignUps')
  await resident.seeInTime('本场已取消')
  await resident.open('activity', { activityId })
  await resident.see(/原因：领队生病/)
  await resident.press('报名 · 余 5 席')
  await resident.at('报名')
  await resident.press('报名')
  await resident.see('报名成功')
})

test('an event for teams with a waiting list is planned, published, and seen for what it is', async () => {
  const office = await someone('office', { width: 1280, height: 800 })
  await office.open('activityEdit')
  await write(office, '邻里接力赛')
  await office.tick('按队伍报名')
  await office.type('至多几人', '5')
  await office.type('替补至多几人', '2')
  await office.tick('满了可候补')
  await office.type('最多几份报名候补', '3')
  const activityId = await publish(office)

  const resident = await someone('resident-13')
  await resident.open('activity', { activityId })
  await resident.see(/每队 4–5 人/)
})

test('who asks for a seat is approved or declined from the register, and reads which', async () => {
  const office = await someone('office', { width: 1280, height: 800 })
  await office.open('activityEdit')
  await write(office, '邻里书法班')
  await office.tick('审核或抽签')
  const activityId = await publish(office)
  const [one, other] = [await someone('resident-12'), await someone('resident-14')]
  for (const resident of [one, other]) {
    await resident.open('signUp', { activityId })
    await resident.press('提交审核')
    await resident.at('已提交，请等答复')
  }

  await office.open('staffSignUps', { activityId })
  await office.choose('待审核 2')
  await office.press('通过 居民 12')
  await office.choose('已报名 1')
  await office.choose('待审核 1')
  await office.press('不通过 居民 14')
  await office.choose('填写的信息不全')
  await office.press('不通过', office.dialog())
  await office.choose('未通过 1')

  await one.open('mySignUps')
  await one.see('邻里书法班')
  await one.gone('待审核')
  await other.open('mySignUps')
  await other.see('邻里书法班')
  await other.gone('待审核')
})

/** Saves and publishes what is written, and gives the activity's id. */
async function publish(office: Someone): Promise<string> {
  await office.press('保存草稿')
  await office.see('已保存')
  await office.press('发布')
  await office.press('发布', office.dialog())
  await office.see('已发布')
  return new URL(office.page.url()).searchParams.get('activityId') ?? ''
}

async function write(office: Someone, title = '邻里象棋赛') {
  await office.choose('竞赛')
  await office.type('名称', title)
  await office.type(/^介绍/, '三局两胜，自带棋友。')
  await office.type('地点', '罗塘街道党群服务中心')
  await office.type(/^联系电话/, '0523-00000000')
  await office.type('场次名称', '初赛')
  await office.type('名额', '8')
  await office.type('报名开始时间', '00:00')
}

async function download({ page, press }: Someone, button: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), press(button)])
  return buffer(await file.createReadStream())
}
