import { contract } from '@mulin/shared/contract'
import { newRequestId } from '../../src/platform/ids'
import { someoneElse } from '../weapp/someone-else'
import { someone, type Someone } from './someone'

test('staff count a quiz while a resident watches; its results are published, and then corrected with a reason', async () => {
  const { activityId, sessionId } = await aQuizOfToday()
  const resident = await someone('resident-3')
  await resident.open('results', { activityId })
  await resident.see('还没有成绩')

  const office = await someone('office')
  await office.open('staffResults', { activityId, sessionId })
  await office.choose('现场记分')
  await office.press('加队伍')
  await office.tick('太宇社区')
  await office.tick('沿河社区')
  await office.press('加上')
  await office.press('开始记分')
  await office.see('已开始记分')
  await resident.seeInTime('现场比分')

  await office.choose('20 分')
  await office.press('沿河社区队 +20')
  await office.see('沿河社区队 +20 分，已记上')
  await resident.see('+20')
  await office.press('太宇社区队 +20')
  await office.press('撤销 太宇社区队 +20')
  await office.see('已撤销')

  await office.press('结束记分')
  await office.press('结束记分', office.dialog())
  await office.press('公布成绩')
  await office.press('公布成绩', office.dialog())
  await office.see('已公布')
  await resident.seeInTime('奖牌榜')
  await ranks(resident, ['沿河社区队', '太宇社区队'])

  await office.type('太宇社区队', '30')
  await office.press('更正')
  await office.type('更正原因（会公开）', '漏记一题')
  await office.press('更正', office.dialog())
  await office.see('已更正')
  await resident.seeInTime('更正 1 次')
  await ranks(resident, ['太宇社区队', '沿河社区队'])
  await resident.press('更正 1 次')
  await resident.see('原因：漏记一题')
})

test('with the network cut the board says since when it stands still, and goes on by itself', async () => {
  const { activityId, sessionId } = await aQuizOfToday()
  const ask = await someoneElse('office')
  const place = { activityId, sessionId }
  const teams = [{ name: '银穆社区队' }, { name: '中天社区队' }]
  await ask(contract.results.startBoard, { ...place, requestId: newRequestId(), teams })
  const hall = await someone(undefined, { width: 1280, height: 800 })
  await hall.open('results', { activityId })
  await hall.see('银穆社区队')

  await hall.goOffline()
  await hall.see(/网络不通，比分停在/)
  await ask(contract.results.score, { ...place, requestId: newRequestId(), teamId: '02', points: 10 })
  await hall.goOnline()

  await hall.see('+10')
  await hall.gone(/网络不通/)
})

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()

/** Published by the office, and just begun. */
async function aQuizOfToday() {
  const office = await someoneElse('office')
  const { id, sessions } = await office(contract.activities.create, {
    requestId: newRequestId(),
    type: 'contest',
    title: '猜谜擂台',
    summary: '',
    place: '银穆社区广场',
    contactPhone: '0523-00000000',
    sessions: [
      {
        title: '猜谜',
        startsAt: inHours(-0.1),
        endsAt: inHours(2),
        capacity: 20,
        signUpOpensAt: inHours(-2),
        signUpClosesAt: inHours(-1),
        cancelBy: inHours(-1),
      },
    ],
  })
  await office(contract.activities.publish, { activityId: id })
  return { activityId: id, sessionId: sessions[0]?.id ?? '' }
}

async function ranks({ page }: Someone, names: readonly string[]) {
  for (const [place, name] of names.entries())
    await page.getByRole('button', { name: new RegExp(`^${place + 1}\\s*${name}`) }).waitFor()
}
