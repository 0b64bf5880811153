import { join } from 'node:path'
import { contract } from '@mulin/shared/contract'
import { someoneElse } from '../weapp/someone-else'
import { close, dispatch, fix } from './handling'
import { describe, listed, numberOn, sendAnyway } from './reporting'
import { someone, type Someone } from './someone'

const photo = join(__dirname, '../weapp/wx/photo.jpg')

test('who met it too adds to it, and says at its end that it is not fixed', async () => {
  const resident = await someone('visitor-971')
  const number = await report(resident)
  await listed('71号楼')
  const neighbour = await someone('visitor-972')
  await joinIt(neighbour)
  const worker = await someone('grid-worker')
  await dispatch(worker, number)

  await neighbour.press('查看进展')
  await neighbour.see('您说的，只给工作人员看')
  await addWithoutNetwork(neighbour)
  const brigade = await someone('fire-brigade', { width: 1280, height: 800 })
  await brigade.open('messages')
  await brigade.seeInTime('有新补充')
  await brigade.open('staffInbox')
  await brigade.see('居民有补充')
  await fix(brigade, number)
  await close(worker, number)

  await neighbour.page.reload()
  await neighbour.press('没有解决')
  await neighbour.takePhoto('拍照或选照片', photo)
  await neighbour.type(/^现在的情况/, '三楼还停着一辆')
  await neighbour.press('提交')
  await neighbour.see('反映没有解决，重新处理')

  await worker.open('staffHazard', { hazardId: await idOf(number) })
  await worker.see('反映没有修好：三楼还停着一辆')
  await worker.see('三楼也有人充电')
  await resident.press('查看进展')
  await resident.see('有人反映没有解决，正在重新处理')
  await gone(resident, ['三楼还停着一辆', '三楼也有人充电'])
})

/** With where they stand, as the browser knows it. */
async function report(resident: Someone): Promise<string> {
  const ask = await someoneElse('visitor-971')
  const { areas } = await ask(contract.areas.tree, {})
  const { location } = areas.find(({ id }) => id === 'taiyu-e1')!
  await resident.context.grantPermissions(['geolocation'])
  await resident.context.setGeolocation({ ...location!, accuracy: 20 })
  await resident.open('report')
  await describe(resident, '楼道里停满电动车', '71号楼')
  await resident.press('用我现在的位置')
  await resident.see('已标位置：我现在的位置（误差约 20 米）')
  await sendAnyway(resident)
  return numberOn(resident)
}

async function joinIt(neighbour: Someone) {
  await neighbour.open('report')
  await neighbour.takePhoto('拍照或选照片', photo)
  await describe(neighbour, '每天都有人在充电', '71栋')
  await neighbour.press('上报')
  await neighbour.see('同一栋楼 · 同样的地方')
  await neighbour.press('挑带哪几张照片')
  await neighbour.tick('照片 1')
  await neighbour.see('一起等结果；您的说明会带上，只给工作人员看。')
  await neighbour.tick('照片 1')
  await neighbour.press('我也遇到')
  await neighbour.see('已记下，您也遇到了')
}

/** Written in the basement: it outlives the page, and is sent above. */
async function addWithoutNetwork(neighbour: Someone) {
  await neighbour.press('补充情况')
  await neighbour.goOffline()
  await neighbour.type(/^现在的情况/, '三楼也有人充电')
  await neighbour.press('提交', neighbour.dialog())
  await neighbour.see('网络不通，还没有提交')
  await neighbour.goOnline()
  await neighbour.page.reload()
  await neighbour.press('接着写补充（还没有提交）')
  await neighbour.press('提交', neighbour.dialog())
  await neighbour.see('三楼也有人充电')
}

async function idOf(number: string): Promise<string> {
  const ask = await someoneElse('grid-worker')
  return (await ask(contract.handling.numbered, { number })).hazardId
}

/** What neighbours write is for staff. */
async function gone({ page }: Someone, words: readonly string[]) {
  for (const one of words) expect(await page.getByText(one).count()).toBe(0)
}
