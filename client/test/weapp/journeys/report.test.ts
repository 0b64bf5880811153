import { randomUUID } from 'node:crypto'
import { contract } from '@mulin/shared/contract'
import type { App } from '../app'
import { auditPage } from '../audit/page-audit'
import { launch } from '../launch'
import { someoneElse } from '../someone-else'

test('a resident reports with a photo, gets a number, and sees that the grid worker took it up', async () => {
  const app = await launch({ loginCode: 'demo:resident-1' })
  await app.tab('随手拍')
  await app.page.button('拍照或选照片').tap()
  await write(app, '电动车停在二楼楼梯口，正在充电')

  await sendAnyway(app)
  await app.see(/YH\d{8}-\d{6}/)
  await app.page.button('查看进展').tap()
  await app.at('packages/hazard/hazard/index')
  await app.see('等待立案')
  const hazardId = app.query['hazardId'] ?? ''
  const worker = await someoneElse('grid-worker')
  await worker(contract.handling.accept, { hazardId, requestId: randomUUID() })
  await app.leaveAndReturn()

  await app.see('已立案')
  expect(await auditPage(app)).toEqual([])
})

test('a report written without a network outlives the app and is sent once', async () => {
  const app = await launch({ loginCode: 'demo:resident-2', path: 'pages/report/index' })
  await app.idle()
  app.goOffline()
  await app.page.button('拍照或选照片').tap()
  await write(app, '楼道堆着旧家具')
  await app.page.button('上报').tap()
  await app.see('没有发出去')

  const again = await app.restart({ network: { offline: true } })
  await again.see('还没有发出去')
  again.goOnline()
  await again.see('太宇二区')
  again.phone.network.answersToLose = 1
  await again.page.button('现在发送').tap()
  await again.idle()
  if (!again.words.includes('已收到您的上报')) await again.page.button('现在发送').tap()

  await again.see('已收到您的上报')
  const resident = await someoneElse('resident-2')
  const { hazards } = await resident(contract.hazards.mine, {})
  expect(hazards.filter(({ description }) => description === '楼道堆着旧家具')).toHaveLength(1)
  expect([...again.memory.files]).toEqual([])
})

test('a report that nobody took up can be withdrawn', async () => {
  const app = await launch({ loginCode: 'demo:resident-7', path: 'pages/report/index' })
  await write(app, '看错了')
  await sendAnyway(app)
  await app.page.button('查看进展').tap()

  await app.page.button('撤回上报').tap()
  await app.page.role('dialog').button('撤回上报').tap()

  await app.see('已撤回')
  expect(app.words).toContain('不再处理')
})

/** Also when something alike was reported before: by other tests, with the same photo. */
async function sendAnyway(app: App) {
  await app.page.button('上报').tap()
  await app.see(/已收到您的上报|都不是，继续上报/)
  if (app.words.includes('都不是，继续上报')) await app.page.button('都不是，继续上报').tap()
  await app.see('已收到您的上报')
}

async function write(app: App, description: string) {
  // My own estate is filled in.
  await app.see(/(太宇|沿河).区/)
  await app.page.role('radio', /电动车/).tap()
  await app.page.field('具体位置').type('3 号楼 2 单元')
  await app.page.field('情况说明').type(description)
}
