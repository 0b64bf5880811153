import { bringForward, enterTeam, raceFor, raceForOneTeam, venueCodeOf } from '../weapp/journeys/team-race'
import { giveBack } from '../weapp/journeys/planned-activity'
import { someone, type Someone } from './someone'

test('a team of five waits for a full event, gets the freed place, checks in by a scan, and reads its own result', async () => {
  const { takenBy, ...place } = await raceForOneTeam('独轮车友谊赛', 'resident-18')
  const captain = await someone('resident-19')
  await captain.open('activity', { activityId: place.activityId })
  await captain.press('加入候补 · 前面没有人')
  await enter(captain, '桃园队')
  await captain.see(/您排第 1 位，共 1 队/)

  await giveBack('resident-18', takenBy)
  await captain.open('home')
  await captain.see(/^名额为您留到/)
  await captain.press(/^接受名额 独轮车友谊赛 .*桃园队$/)
  await captain.see('名额是您的了')

  const code = new URL(await venueCodeOf(place), 'http://venue').searchParams.get('code') ?? ''
  await captain.open('myCheckIn', { code })
  await captain.see(/^您在 .* 已签到$/)

  await bringForward(place)
  const office = await someone('office')
  await office.open('staffResults', place)
  await office.press('从报名带入')
  await office.type('桃园队', '4820')
  await office.press('公布成绩')
  await office.press('公布成绩', office.dialog())
  await office.see('已公布')

  await captain.open('mySignUps')
  await captain.press(/^看详情 独轮车友谊赛 .*桃园队$/)
  await captain.see('我的成绩')
  const [certificate] = await Promise.all([
    captain.page.waitForResponse(/certificate\.png/),
    captain.press(/^1\s*桃园队/),
  ])
  expect(certificate.headers()['content-type']).toBe('image/png')
  await captain.dialog().getByRole('img', { name: '桃园队 的成绩证明' }).waitFor()
})

test('a coach of two teams says at the door which one is there; of the other the staff say who came', async () => {
  const place = await raceFor(2, '独轮车双队赛')
  for (const [name, another] of [['柳堤'], ['荷塘', true]] as const)
    await enterTeam('visitor-963', place, name, another)
  const code = new URL(await venueCodeOf(place), 'http://venue').searchParams.get('code') ?? ''
  const coach = await someone('visitor-963')
  await coach.open('myCheckIn', { code })
  await coach.see('哪一队到了？')
  await coach.press('荷塘队')
  await coach.see('荷塘队 已签到，还有 1 支队没签到，到了再扫')

  const door = await someone('office')
  await door.open('checkInDesk', place)
  await door.see('已签到 1 / 2')
  await door.type('找名字或手机尾号', '柳堤队员 丙')
  await door.press(/^没到齐/)
  await door.tick('柳堤队员 丙')
  await door.press('签到，到了 4 人')
  await door.see('已签到 2 / 2')
  await door.see('没到：柳堤队员 丙')

  await coach.open('mySignUps')
  await coach.press(/^看详情 独轮车双队赛 .*柳堤队$/)
  await coach.see(/记的是 5 人里到了 4 人/)
})

async function enter(captain: Someone, name: string) {
  await captain.at('报名')
  await captain.type('队名', name)
  for (const who of ['领队', '队员 2 ', '队员 3 ', '队员 4 ', '队员 5 '])
    await captain.type(`${who}姓名`, `桃园 ${who.trim()}`)
  await captain.see('名单符合要求')
  await captain.press('加入候补')
}
