import { auditPage } from '../audit/page-audit'
import type { App } from '../app'
import { launch } from '../launch'
import { giveBack } from './planned-activity'
import { bringForward, raceForOneTeam, venueCodeOf } from './team-race'

test('a team of five waits for a full event, gets the freed place, checks in by a scan, and reads its own result', async () => {
  const { takenBy, ...place } = await raceForOneTeam('独轮车邀请赛', 'resident-16')
  const path = `packages/activity/activity/index?activityId=${place.activityId}`
  const captain = await launch({ loginCode: 'demo:resident-20', path, scans: [await venueCodeOf(place)] })
  await captain.page.button('加入候补 · 前面没有人').tap()
  await enter(captain, '紫石队')
  await captain.see('您排第 1 位，共 1 队。')

  await giveBack('resident-16', takenBy)
  await captain.page.button('看我的报名').tap()
  await captain.leaveAndReturn()
  await captain.see('轮到您了')
  await captain.page.button(/^接受名额 独轮车邀请赛 .*紫石队$/).tap()
  await captain.see('名额是您的了')

  await captain.page.button('去签到').tap()
  await captain.page.button('扫现场的码').tap()
  await captain.see(/您在 .* 已签到/)

  await bringForward(place)
  await publishResults(place, '紫石队')
  const own = await launch({ loginCode: 'demo:resident-20', path: 'packages/activity/my-sign-ups/index' })
  await own.page.button(/^看详情 独轮车邀请赛 .*紫石队$/).tap()
  await own.see('我的成绩')
  await own.page.button(/紫石队/).tap()
  expect(await auditPage(own)).toEqual([])
  await own.page.role('dialog').button('保存图片').tap()
  await own.see('已保存到相册')
})

test('of a team of five one runner is swapped; the team keeps its place, and who is in it can be read', async () => {
  const { takenBy, activityId } = await raceForOneTeam('独轮车换将赛', 'visitor-961')
  const path = `packages/activity/sign-up-detail/index?signUpId=${takenBy}`
  const captain = await launch({ loginCode: 'demo:visitor-961', path })
  await captain.see('先到队员 丙')
  await captain.page.button('修改报名').tap()

  await captain.at('packages/activity/change-sign-up/index')
  await captain.see('名单符合要求')
  await captain.page.field('队员 3 姓名').type('替补 己')
  expect(await auditPage(captain)).toEqual([])
  await captain.page.button('保存修改').tap()

  await captain.at('packages/activity/sign-up-detail/index')
  await captain.see('替补 己')
  await captain.see('本人修改：名单')
  expect(captain.words).not.toContain('先到队员 丙')
  expect(captain.words).toContain('先到队员 丁')

  const office = await launch({
    loginCode: 'demo:office',
    path: `packages/staff/sign-ups/index?activityId=${activityId}`,
  })
  await office.see('先到队')
  await office.idle()
  expect(office.words).not.toContain('先到队员 丙')
})

/** By the office, which takes the team over from the sign-ups. */
async function publishResults({ activityId, sessionId }: { activityId: string; sessionId: string }, team: string) {
  const path = `packages/staff/results/index?activityId=${activityId}&sessionId=${sessionId}`
  const office = await launch({ loginCode: 'demo:office', path })
  await office.page.button('从报名带入').tap()
  await office.page.field(team).type('4820')
  expect(await auditPage(office)).toEqual([])
  await office.page.button('公布成绩').tap()
  await office.page.role('dialog').button('公布成绩').tap()
  await office.see('已公布')
}

async function enter(captain: App, name: string) {
  await captain.at('packages/activity/sign-up/index')
  await captain.page.field('队名').type(name)
  for (const who of ['领队', '队员 2 ', '队员 3 ', '队员 4 ', '队员 5 '])
    await captain.page.field(`${who}姓名`).type(`紫石 ${who.trim()}`)
  await captain.see('名单符合要求')
  expect(await auditPage(captain)).toEqual([])
  await captain.page.button('加入候补').tap()
}
