import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { contract } from '@mulin/shared/contract'
import { someoneElse } from '../weapp/someone-else'
import { someone, type Someone } from './someone'

const photo = join(__dirname, '../weapp/wx/photo.jpg')
const siteName = '沿街商铺 检查一'

test('a joint inspection is made without a network, handed in once, and its record checked by anybody', async () => {
  const officer = await someone('office')
  await officer.open('site', { siteId: await aShop() })
  await officer.press('现在检查')
  await officer.see('谁一起来检查')
  await officer.tick('消防救援站')
  await officer.goOffline()

  await everythingIsFine(officer)
  await found(officer, /^疏散通道、安全出口/, '北侧出口', '即查即改')
  await found(officer, /^灭火器、消火栓/, '充电区东侧', '限期整改')
  await officer.see('已查 5 / 5 项')
  await teach(officer)
  await say(officer, '北侧出口', '确认')
  await say(officer, '充电区东侧', '有异议')
  await officer.type(/^异议/, '上个月刚换过')
  await officer.type(/^签字人姓名/, '商铺负责人 01')
  await sign(officer)
  await officer.press('完成检查')
  await officer.see('检查已存在手机里')

  await officer.page.reload()
  await officer.see('已查 5 / 5 项')
  await officer.goOnline()
  await officer.press('完成检查')
  await officer.see('检查已完成')
  await officer.press('查看检查记录')
  await officer.see('安全小课 怎么用灭火器：值守人员 1 人')
  await officer.see('即查即改，当场整改完成')
  await officer.see('责任人：有异议：上个月刚换过')
  await officer.see('责任人 商铺负责人 01 签字')
  const number = new URL(officer.page.url()).searchParams.get('number') ?? ''

  const anybody = await someone()
  await anybody.open('recordCheck')
  await anybody.type(/^记录编号/, number.toLowerCase().replaceAll('-', ' '))
  await anybody.press('核验')
  await anybody.see('记录属实，没有被改动。')
  await anybody.see('发现 2 个问题，当场整改 1 个')
})

/** A site of its own: what is inspected of the demo stays as it is. */
async function aShop(): Promise<string> {
  const office = await someoneElse('office')
  const { id } = await office(contract.siteRegister.add, {
    requestId: randomUUID(),
    kind: 'shop',
    name: siteName,
    estateId: 'taiyu-e1',
    address: '底层 1 号',
    risk: 'medium',
    unitName: '商铺 01',
  })
  return id
}

async function everythingIsFine({ page }: Someone) {
  for (const fine of await page.getByRole('radio', { name: '合格', exact: true }).all()) await fine.click()
}

/** What is wrong is photographed where it stands, and after it was put right at once. */
async function found(officer: Someone, item: RegExp, place: string, handled: '即查即改' | '限期整改') {
  await officer.page.getByRole('radiogroup', { name: item }).getByRole('radio', { name: '有问题' }).click()
  await officer.press(new RegExp(`^拍照记问题 ${item.source.slice(1)}`))
  await officer.choose('限期整改')
  await officer.takePhoto('拍照或选照片', photo)
  await officer.type(/^位置/, place)
  if (handled === '即查即改') {
    await officer.choose(handled)
    await officer.takePhoto('拍照或选照片', photo)
  }
  await officer.press('记下')
}

async function teach(officer: Someone) {
  await officer.press('给对方看一课')
  await officer.press(/^怎么用灭火器/)
  for (let slide = 1; slide < 5; slide++) await officer.press('下一张')
  await officer.press('讲完了，记下')
}

/** What the responsible person says to the finding at that place. */
const say = ({ page }: Someone, place: string, says: '确认' | '有异议') =>
  page
    .getByRole('radiogroup', { name: new RegExp(`^责任人意见：.*${place}`) })
    .getByRole('radio', { name: says })
    .click()

/** Drawn with the mouse. */
async function sign({ page }: Someone) {
  const area = page.getByRole('img', { name: '签名区' })
  await area.scrollIntoViewIfNeeded()
  const box = await area.boundingBox()
  if (!box) throw new Error('Nowhere to sign')
  await page.mouse.move(box.x + 20, box.y + 20)
  await page.mouse.down()
  await page.mouse.move(box.x + 120, box.y + 60, { steps: 4 })
  await page.mouse.up()
}
