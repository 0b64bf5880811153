import { contract } from '@mulin/shared/contract'
import { auditPage } from '../audit/page-audit'
import { launch } from '../launch'
import { someoneElse } from '../someone-else'
import { plannedActivity, takeSeat } from './planned-activity'

async function aSessionSoon(title: string) {
  const { id: activityId, sessions } = await plannedActivity({ title, capacities: [5], startsIn: 0.5 })
  const sessionId = sessions[0]?.id ?? ''
  const office = await someoneElse('office')
  const states = async () => (await office(contract.checkIns.roster, { activityId, sessionId })).rows
  return { activityId, sessionId, office, states, path: `packages/staff/check-in/index?activityId=${activityId}` }
}

test('staff scan without a network, it counts once when there is one, and is taken back', async () => {
  const { activityId, sessionId, states, path } = await aSessionSoon('扎染')
  const seat = await takeSeat('resident-9', activityId, sessionId)
  const scans = [seat.checkInCode ?? '', seat.checkInCode ?? '', 'https://example.com']
  const app = await launch({ loginCode: 'demo:office', path, scans })
  await app.see('已签到 0 / 1')
  app.goOffline()

  await app.page.button('扫对方的码').tap()
  await app.see('居民 甲 已签到')
  await app.see('离线中，1 条签到待传')
  await app.page.button('扫对方的码').tap()
  await app.see('不用再签')
  await app.page.button('扫对方的码').tap()
  await app.see('这不是签到码')
  expect(await auditPage(app)).toEqual([])
  expect((await states())[0]).toMatchObject({ state: 'confirmed' })

  app.goOnline()
  await app.gone('待传')
  await app.idle()
  expect((await states())[0]).toMatchObject({ state: 'attended' })

  await app.page.role('radio', /已到/).tap()
  await app.page.button('撤销 居民 甲').tap()
  await app.page.role('radio', '签错了人').tap()
  await app.page.role('dialog', /撤销/).button('撤销').tap()
  await app.see('已签到 0 / 1')
  await app.idle()
  expect((await states())[0]).toMatchObject({ state: 'confirmed' })
})

test('what was scanned without a network, and who of a family was missing, outlives the app', async () => {
  const { activityId, sessionId, states, path } = await aSessionSoon('拓印')
  const { checkInCode = '' } = await takeSeat('resident-9', activityId, sessionId, ['居民 甲', '居民 乙'])
  const app = await launch({ loginCode: 'demo:office', path, scans: [checkInCode] })
  await app.see('已签到 0 / 2')
  app.goOffline()
  await app.page.button('扫对方的码').tap()
  await app.see('离线中，1 条签到待传')
  await app.see('已签到 2 / 2')
  await app.page.button('没到齐').tap()
  await app.page.role('checkbox', '居民 乙').tap()
  expect(await auditPage(app)).toEqual([])
  await app.page.role('dialog').button('记下，到了 1 人').tap()
  await app.see('已签到 1 / 2')

  const again = await app.restart()

  await again.see('已签到 1 / 2')
  await again.gone('待传')
  await again.idle()
  expect((await states())[0]).toMatchObject({ state: 'attended', turnout: { of: 2, missing: [1] } })
})

test('a resident scans the code of the venue', async () => {
  const { activityId, sessionId, office } = await aSessionSoon('香囊')
  await takeSeat('resident-8', activityId, sessionId)
  const { codes } = await office(contract.checkIns.venueCode, { activityId, sessionId })
  const app = await launch({
    loginCode: 'demo:resident-8',
    path: 'packages/activity/my-sign-ups/index',
    scans: [codes[0]?.address ?? ''],
  })
  await app.page.button('去签到').tap()
  await app.see('香囊')

  await app.page.button('扫现场的码').tap()

  await app.see(/您在 .* 已签到/)
  expect(await auditPage(app)).toEqual([])
})
