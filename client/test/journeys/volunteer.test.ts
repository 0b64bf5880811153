import { contract } from '@mulin/shared/contract'
import { shiftOfNow } from '../weapp/journeys/shift-of-now'
import { someoneElse } from '../weapp/someone-else'
import { someone, type Someone } from './someone'

test('somebody registers, is approved out of the inbox, serves a shift, and anybody checks the certificate of it', async () => {
  const place = await shiftOfNow('敬老走访')
  const ask = await someoneElse('visitor-907')
  await ask(contract.people.update, { estateId: 'taiyu-e5' })
  const volunteer = await someone('visitor-907')
  await register(volunteer)
  await approve()

  await volunteer.open('activity', { activityId: place.activityId })
  await volunteer.press('报志愿服务')
  await volunteer.at('报志愿服务')
  await volunteer.press('报志愿服务')
  await volunteer.see('志愿服务报名成功')

  await checkInAndOut(place)

  const office = await someone('office')
  await office.open('staffHours')
  await office.seeInTime('居民 乙')
  await office.press('确认 居民 乙')
  await office.see('居民 乙 的时长已确认')

  const number = await issue(volunteer)
  const anyone = await someone()
  await anyone.open('certificate')
  await anyone.type(/证明编号/, number.toLowerCase())
  await anyone.press('核验')
  await anyone.see('这份证明有效')
  await anyone.see('居***')
  await anyone.see('0.8 小时')

  await office.open('certificate', { number })
  await office.press('撤回这份证明')
  await office.type(/原因/, '登记有误')
  await office.press('撤回这份证明', office.dialog())
  await office.see('这份证明已撤回，不再有效')
  await anyone.open('certificate', { number })
  await anyone.see('原因：登记有误')
})

async function register(volunteer: Someone) {
  await volunteer.open('volunteer')
  await volunteer.type('姓名', '居民 乙')
  await volunteer.type('手机号', '13800009007')
  await volunteer.tick('理发')
  await volunteer.tick('周末白天')
  await volunteer.press('提交登记')
  await volunteer.see('等待社区审核')
}

async function approve() {
  const officer = await someone('community-officer')
  await officer.open('staffInbox')
  await officer.choose(/^志愿者/)
  await officer.press('通过 居民 乙')
  await officer.see('居民 乙 已通过')
}

/** At a door without a network: what was ticked there counts with its time. */
async function checkInAndOut(place: { activityId: string; sessionId: string }) {
  const door = await someone('office')
  await door.page.clock.install()
  await door.open('checkInDesk', place)
  await door.see('已签到 0 / 1')
  await door.goOffline()
  await door.press('签到 居民 乙')
  await door.see('离线中，1 条签到待传，连上网自动传')
  await door.page.clock.fastForward('50:00')
  await door.choose('签退')
  await door.choose(/^已到/)
  await door.press('签退 居民 乙')
  await door.see('离线中，2 条签到待传，连上网自动传')
  await door.goOnline()
  await door.gone(/条签到待传/)
}

/** Gives the number of what was issued over everything that is confirmed. */
async function issue(volunteer: Someone): Promise<string> {
  await volunteer.open('myHours')
  await volunteer.see('已确认 50 分钟')
  await volunteer.press('开具和查看证明')
  await volunteer.press('开具证明')
  await volunteer.press('开具证明', volunteer.dialog())
  await volunteer.see(/^兹证明 居民 乙/)
  const words = (await volunteer.page.getByText(/^证明编号 ZY/).textContent()) ?? ''
  return words.replace('证明编号 ', '')
}
