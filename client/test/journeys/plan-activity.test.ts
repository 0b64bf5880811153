import { buffer } from 'node:stream/consumers'
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

async function write(office: Someone) {
  await office.choose('竞赛')
  await office.type('名称', '邻里象棋赛')
  await office.type(/^介绍/, '三局两胜，自带棋友。')
  await office.type('地点', '罗塘街道党群服务中心')
  await office.type('场次名称', '初赛')
  await office.type('名额', '8')
  await office.type('报名开始时间', '00:00')
}

async function download({ page, press }: Someone, button: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), press(button)])
  return buffer(await file.createReadStream())
}
