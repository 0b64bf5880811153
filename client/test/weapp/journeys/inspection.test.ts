import { randomUUID } from 'node:crypto'
import { contract } from '@mulin/shared/contract'
import type { App } from '../app'
import { launch } from '../launch'
import { someoneElse } from '../someone-else'
import { smallPhoto } from '../wx/small-photo'

test('a joint inspection without a network outlives the app, is handed in once and checked by its number', async () => {
  const siteId = await aGarage()
  const path = `packages/inspecting/visit/index?siteId=${siteId}`
  const app = await launch({ loginCode: 'demo:office', path })
  await app.see('谁一起来检查')
  await app.page.role('checkbox', '社区').tap()
  app.goOffline()
  await everythingIsFine(app)
  await found(app, '疏散通道、安全出口', '北侧出口', '即查即改')
  await found(app, '灭火器、消火栓', '坡道旁', '限期整改')
  await teach(app)
  for (const place of ['北侧出口', '坡道旁']) await app.page.role('radiogroup', place).role('radio', '确认').tap()
  await app.page.field('签字人姓名').type('物业负责人 02')
  await sign(app)
  await app.page.button('完成检查').tap()
  await app.see('检查已存在手机里')

  const again = await app.restart({ network: { offline: true } })
  await again.see('已查 4 / 4 项')
  again.goOnline()
  await again.page.button('完成检查').tap()
  await again.see('检查已完成')

  const office = await someoneElse('office')
  const { inspections } = await office(contract.siteRegister.one, { siteId })
  expect(inspections).toMatchObject([{ state: 'finished', findingCount: 2, teams: ['office', 'community'] }])
  const number = inspections[0]?.recordNumber ?? ''
  const { acknowledgement, taught, findings } = await office(contract.inspections.record, { number })
  expect(acknowledgement).toMatchObject({
    kind: 'signed',
    signature: 'M59 24l175 119l185 -109M87 171l350 17',
  })
  expect(findings.map(({ said }) => said)).toEqual([{ kind: 'agreed' }, { kind: 'agreed' }])
  expect(taught).toEqual([{ lessonId: 'falling', people: 1, audience: 'operators' }])
  await check(number)
})

/** A site of its own: what is inspected of the demo stays as it is. */
async function aGarage(): Promise<string> {
  const office = await someoneElse('office')
  const { id } = await office(contract.siteRegister.add, {
    requestId: randomUUID(),
    kind: 'underground_garage',
    name: '地下车库 检查二',
    estateId: 'taiyu-e1',
    address: '地下一层',
    risk: 'medium',
    unitName: '物业公司',
  })
  return id
}

async function everythingIsFine({ page }: App) {
  for (let item = 0; item < 4; item++) await page.role('radio', '合格').nth(item).tap()
}

/** What is wrong is photographed where it stands, and after it was put right at once. */
async function found({ page, phone }: App, item: string, place: string, handled: '即查即改' | '限期整改') {
  await page.role('radiogroup', item).role('radio', '有问题').tap()
  await page.button(`拍照记问题 ${item}`).tap()
  const sheet = page.role('dialog', '问题')
  const takePhoto = async () => {
    phone.photos.splice(0, Infinity, smallPhoto)
    await sheet.button('拍照或选照片').nth(0).tap()
  }
  await takePhoto()
  await sheet.field('位置').type(place)
  await (handled === '即查即改' ? takePhoto() : sheet.role('radio', handled).tap())
  await sheet.button('记下').tap()
  await sheet.gone()
}

async function teach({ page }: App) {
  await page.button('给对方看一课').tap()
  await page.button('外墙和井盖').tap()
  for (let slide = 1; slide < 3; slide++) await page.button('下一张').tap()
  await page.button('讲完了，记下').tap()
}

/** Two strokes of a finger. */
async function sign({ page, idle }: App) {
  const area = page.role('img', '签名区')
  await area.draw([
    [34, 14],
    [134, 84],
    [240, 20],
  ])
  // Where the field stands is told a moment after the finger came down.
  await idle()
  await area.draw([
    [50, 100],
    [250, 110],
  ])
  await idle()
}

/** As anybody, who types it off the paper. */
async function check(number: string) {
  const anybody = await launch({ path: 'packages/hazard/record-check/index' })
  await anybody.page.field('记录编号').type(number.toLowerCase().replaceAll('-', ' '))
  await anybody.page.button('核验').tap()
  await anybody.see('记录属实，没有被改动。')
  await anybody.see('发现 2 个问题，当场整改 1 个')
}
