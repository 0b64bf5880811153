import { join } from 'node:path'
import { contract } from '@mulin/shared/contract'
import { inSight } from './sight'
import { someoneElse } from '../weapp/someone-else'
import { describe, listed, numberOn, sendAnyway } from './reporting'
import { someone, type Someone } from './someone'

const photo = join(__dirname, '../weapp/wx/photo.jpg')

test('a report goes all the way to its end, and the resident sees every step', async () => {
  const resident = await someone('visitor-903')
  await resident.open('report')
  await resident.takePhoto('拍照或选照片', photo)
  await describe(resident, '消火栓被杂物挡住', '3号楼')
  await sendAnyway(resident)
  const number = await numberOn(resident)

  const worker = await someone('grid-worker')
  await worker.open('staffInbox')
  await worker.press(`立案 ${number}`)
  await worker.press(`派遣 ${number}`)
  await worker.choose('消防救援站')
  await worker.press('派给消防救援站')

  const brigade = await someone('fire-brigade', { width: 1280, height: 800 })
  await brigade.open('staffInbox')
  await brigade.press(`已整改（拍照） ${number}`)
  await brigade.takePhoto('拍照或选照片', photo)
  await brigade.type(/^补充说明/, '已清理')
  await brigade.press('提交整改结果')
  await brigade.gone(number)

  await worker.open('staffInbox')
  await worker.press(`核查通过 ${number}`)
  await worker.press('核查通过', worker.dialog())
  await worker.press(`结案 ${number}`)
  await worker.choose('已整改')
  await worker.press('结案', worker.dialog())
  await worker.gone(number)

  await resident.press('查看进展')
  await resident.at('上报进展')
  await resident.see('这件隐患已结案')
  const steps = resident.page.getByRole('list', { name: '进展' }).getByRole('listitem').filter({ visible: true })
  expect((await steps.allTextContents()).map((step) => step.trim())).toEqual([
    expect.stringMatching(/^上报您/),
    expect.stringMatching(/^立案网格员 01/),
    expect.stringMatching(/^派给消防救援站整改/),
    expect.stringMatching(/^整改完成消防救援站.*已清理$/),
    expect.stringMatching(/^核查通过网格员 01/),
    expect.stringMatching(/^结案：已整改网格员 01/),
  ])
})

test('who meets it too joins instead of reporting it again, and both hear that it is fixed', async () => {
  const resident = await someone('visitor-906')
  await resident.open('report')
  await describe(resident, '两辆电动车在楼道充电', '8号楼')
  await sendAnyway(resident)
  const number = await numberOn(resident)
  await listed('8号楼')

  const neighbour = await someone('visitor-907', { width: 360, height: 640, elder: true })
  await neighbour.open('report')
  await neighbour.press('上报')
  for (const words of ['这是什么隐患', '请选一种隐患']) await inSight(neighbour.page.getByText(words))
  await neighbour.takePhoto('拍照或选照片', photo)
  await describe(neighbour, '有人给电瓶车充电', '8栋')
  await neighbour.press('上报')
  await neighbour.see('同一栋楼 · 同样的地方')
  await inSight(neighbour.button('我也遇到'))
  await neighbour.press('我也遇到')
  await neighbour.see('已记下，您也遇到了')

  const worker = await someone('grid-worker')
  await worker.open('staffInbox')
  await worker.press(`立案 ${number}`)
  await worker.press(`派遣 ${number}`)
  await worker.choose('消防救援站')
  await worker.press('派给消防救援站')
  const brigade = await someone('fire-brigade', { width: 1280, height: 800 })
  await brigade.open('staffInbox')
  await brigade.press(`已整改（拍照） ${number}`)
  await brigade.takePhoto('拍照或选照片', photo)
  await brigade.press('提交整改结果')
  await brigade.gone(number)

  for (const person of [resident, neighbour]) {
    await person.open('messages')
    await person.seeInTime('整改好了')
  }
  expect(await reportsOf('visitor-907')).toEqual([''])
})

test('a report written while the network is cut outlives the page and is sent later', async () => {
  const resident = await someone('visitor-904')
  await resident.open('report')
  await resident.see('电动车进楼')
  await resident.goOffline()
  await resident.takePhoto('拍照或选照片', photo)
  await describe(resident, '楼道里堆着纸箱', '4号楼')
  await resident.press('上报')
  await resident.see('没有发出去')

  await resident.page.reload()
  await resident.see('还没有发出去')
  await resident.goOnline()
  expect(await resident.page.getByLabel(/^情况说明/).inputValue()).toBe('楼道里堆着纸箱')
  await resident.press('现在发送')

  await resident.see('已收到您的上报')
  expect(await reportsOf('visitor-904')).toEqual(['楼道里堆着纸箱'])
})

test('however often it is sent, it is one report', async () => {
  const resident = await someone('visitor-905')
  await resident.open('report')
  await describe(resident, '下水口堵住', '5号楼')
  await loseNextAnswer(resident, '**/api/hazards')
  await resident.button('上报').dblclick()
  await resident.see('没有发出去')

  await resident.button('现在发送').dblclick()

  await resident.see('已收到您的上报')
  expect(await reportsOf('visitor-905')).toEqual(['下水口堵住'])
})

/** It arrives, but nobody hears so. */
const loseNextAnswer = ({ page }: Someone, address: string) =>
  page.route(
    address,
    async (route) => {
      await route.fetch()
      await route.abort()
    },
    { times: 1 },
  )

async function reportsOf(person: string): Promise<string[]> {
  const ask = await someoneElse(person)
  const { hazards } = await ask(contract.hazards.mine, {})
  return hazards.map(({ description }) => description)
}
