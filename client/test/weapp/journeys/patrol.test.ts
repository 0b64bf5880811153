import type { App } from '../app'
import { auditPage } from '../audit/page-audit'
import { launch } from '../launch'
import { hazardsOf, reportedNearby, settled } from '../meanwhile'
import { smallPhoto } from '../wx/small-photo'
import { accept, checkAndClose, dispatch, fix, hazardWith, rework } from './at-work'

// Many screens, and what staff do in between.
jest.setTimeout(60_000)

test('three places of a walk without a network outlive the app: sent, one joined, disputed, done again, rated', async () => {
  const nearby = await reportedNearby('wiring', '51号楼')
  await settled('visitor-953')
  const photos = Array.from({ length: 4 }, () => smallPhoto)
  const app = await launch({ loginCode: 'demo:visitor-953', path: 'packages/hazard/patrol/index', photos })
  await app.idle()
  app.goOffline()
  await takeDown(app, '拍第一处', '楼道', '51号楼')
  await takeDown(app, '再拍一处', '楼顶', '52号楼')
  await takeDown(app, '再拍一处', '电梯')
  expect(await auditPage(app)).toEqual([])

  await nearby.isListed()
  const again = await app.restart({ network: { offline: false } })
  again.phone.network.answersToLose = 1
  await again.page.button('全部提交（3 处）').tap()
  await again.idle()
  await again.page.button(/^全部提交/).tap()
  await again.see('2 处已提交，还有 1 处存在这台手机里。')
  await again.page.button('看看是不是同一件').tap()
  await again.page.button('我也遇到').tap()
  await again.see('这一趟 3 处都已提交。')
  expect([...again.memory.files]).toEqual([])

  const hazards = await hazardsOf('visitor-953')
  const roof = hazards.find(({ spot }) => spot === 'roof')?.id ?? ''
  expect(hazards.map(({ spot, id }) => (id === nearby.id ? 'joined' : spot)).sort()).toEqual(['joined', 'lift', 'roof'])
  const [worker, brigade] = [await hazardWith('grid-worker', roof), await hazardWith('fire-brigade', roof)]
  await accept(worker)
  await dispatch(worker)
  await fix(brigade)
  await checkAndClose(worker)
  await dispute(again, roof)

  await dispatch(worker)
  await fix(brigade)
  const officer = await hazardWith('community-officer', roof)
  await rework(officer)
  await fix(brigade)
  await checkAndClose(officer)
  await rate(again)
})

async function takeDown(app: App, button: string, spot: string, building?: string) {
  await app.page.button(button).tap()
  await app.page.role('radio', /飞线充电/).tap()
  await app.page.role('radio', spot).tap()
  if (building !== undefined) {
    await app.page.button('换地方').tap()
    await app.page.field('几号楼').type(building)
  }
  await app.page.button('好了').tap()
}

async function dispute(app: App, hazardId: string) {
  await app.page.button(/楼顶/).tap()
  await app.at('packages/hazard/hazard/index')
  expect(app.query['hazardId']).toBe(hazardId)
  await app.page.button('没有解决').tap()
  await app.page.button('拍照或选照片').tap()
  await app.page.field('现在的情况').type('线还在')
  await app.page.button('提交').tap()
  await app.see('重新处理')
}

async function rate(app: App) {
  await app.leaveAndReturn()
  await app.page.button('已解决').tap()
  await app.page.role('radio', '满意').tap()
  await app.page.button('确认已解决').tap()
  await app.see('您已确认解决')
}
