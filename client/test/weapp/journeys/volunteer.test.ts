import { setTimeout as wait } from 'node:timers/promises'
import { contract } from '@mulin/shared/contract'
import { auditPage } from '../audit/page-audit'
import { launch } from '../launch'
import { someoneElse } from '../someone-else'
import { shiftOfNow } from './shift-of-now'

const minute = 60_000

test('somebody registers, is approved, serves a shift, and keeps a certificate that anybody checks', async () => {
  const place = await shiftOfNow('敬老陪伴')
  const ask = await someoneElse('visitor-941')
  await ask(contract.people.update, { estateId: 'taiyu-e5' })
  await register()
  await approve('居民 丙')
  await helpIn(place.activityId)
  await checkInAndOut(place, '居民 丙')
  await confirm('居民 丙')

  const volunteer = await launch({ loginCode: 'demo:visitor-941', path: 'packages/volunteering/hours/index' })
  await volunteer.see('已确认 50 分钟')
  await volunteer.page.button('开具和查看证明').tap()
  await volunteer.page.button('开具证明').tap()
  await volunteer.page.role('dialog').button('开具证明').tap()
  await volunteer.see('兹证明 居民 丙')
  expect(await auditPage(volunteer)).toEqual([])
  const [number = ''] = /ZY\d{4}-\w{4}-\w{4}/.exec(volunteer.words) ?? []
  await volunteer.page.button('存成图片').tap()
  await volunteer.see('已存到手机相册')

  const anyone = await launch({ loginCode: undefined, path: 'packages/volunteering/certificate/index' })
  await anyone.page.field('证明编号').type(number)
  await anyone.page.button('核验').tap()
  await anyone.see('这份证明有效')
  expect(anyone.words).toContain('0.8 小时')
  expect(anyone.words).not.toContain('居民 丙')
})

async function register() {
  const app = await launch({ loginCode: 'demo:visitor-941', path: 'packages/service/volunteer/index' })
  await app.page.field('姓名').type('居民 丙')
  await app.page.field('手机号').type('13800009041')
  await app.page.role('checkbox', '走访陪伴').tap()
  await app.page.role('checkbox', '周末白天').tap()
  await app.page.button('提交登记').tap()
  await app.see('等待社区审核')
}

async function approve(name: string) {
  const officer = await launch({ loginCode: 'demo:community-officer', path: 'packages/staff/volunteers/index' })
  await officer.page.button(`通过 ${name}`).tap()
  await officer.see(`${name} 已通过`)
}

async function helpIn(activityId: string) {
  const path = `packages/activity/activity/index?activityId=${activityId}`
  const app = await launch({ loginCode: 'demo:visitor-941', path })
  await app.page.button('报志愿服务').tap()
  await app.at('packages/activity/sign-up/index')
  await app.page.button('报志愿服务').tap()
  await app.see('志愿服务报名成功')
}

/** At a door without a network: what was ticked there counts with its time. */
async function checkInAndOut(place: { activityId: string }, name: string) {
  const path = `packages/staff/check-in/index?activityId=${place.activityId}`
  const door = await launch({ loginCode: 'demo:office', path })
  await door.see('已签到 0 / 1')
  door.goOffline()
  await door.page.button(`签到 ${name}`).tap()
  await door.see('离线中，1 条签到待传')
  door.host.realm.passTime(50 * minute)
  await door.page.role('radio', '签退').tap()
  await door.page.role('radio', /已到/).tap()
  await door.page.button(`签退 ${name}`).tap()
  await door.see('离线中，2 条签到待传')
  door.goOnline()
  await door.gone('待传')
  await door.idle()
}

async function confirm(name: string) {
  await recorded(name)
  const office = await launch({ loginCode: 'demo:office', path: 'packages/staff/hours/index' })
  await office.see(name)
  expect(await auditPage(office)).toEqual([])
  await office.page.button(`确认 ${name}`).tap()
  await office.see(`${name} 的时长已确认`)
}

/** The stream of the table writes the hours down a moment after the check-out. */
async function recorded(name: string) {
  const ask = await someoneElse('office')
  const isThere = async () => (await ask(contract.hours.list, {})).hours.some((hours) => hours.name === name)
  while (!(await isThere())) await wait(100)
}
