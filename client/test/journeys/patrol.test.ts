import { join } from 'node:path'
import {
  checkedAndClosedBy,
  dispatched,
  fixedByBrigade,
  hazardsOf,
  reportedNearby,
  reworkedBy,
  settled,
} from '../weapp/meanwhile'
import { someone, type Someone } from './someone'

const photo = join(__dirname, '../weapp/wx/photo.jpg')

test('three places of a walk without a network: sent, one joined, handed on together, disputed, done again, rated', async () => {
  const nearby = await reportedNearby('exit', '41号楼')
  await settled('visitor-951')
  const walker = await someone('visitor-951')
  await walkOffline(walker)

  await nearby.isListed()
  await walker.page.reload()
  await walker.see('全部提交（3 处）')
  await walker.goOnline()
  await walker.press('全部提交（3 处）')
  await walker.see('2 处已提交，还有 1 处存在这台手机里。')
  await walker.press('看看是不是同一件')
  await walker.press('我也遇到')
  await walker.see('这一趟 3 处都已提交。')

  const hazards = await hazardsOf('visitor-951')
  const hazardId = hazards.find(({ spot }) => spot === 'roof')?.id ?? ''
  expect(hazards.map(({ spot, id }) => (id === nearby.id ? 'joined' : spot)).sort()).toEqual(['joined', 'lift', 'roof'])
  await handOnTogether(['41号楼 楼道', '42号楼 楼顶', '42号楼 电梯'])

  await fixedByBrigade(hazardId)
  await checkedAndClosedBy('grid-worker', hazardId)
  await walker.open('hazard', { hazardId })
  await walker.press('没有解决')
  await walker.takePhoto('拍照或选照片', photo)
  await walker.type(/^现在的情况/, '今天又堆上了')
  await walker.press('提交')
  await walker.see('重新处理')

  await dispatched(hazardId)
  await fixedByBrigade(hazardId)
  await reworkedBy('community-officer', hazardId)
  await fixedByBrigade(hazardId)
  await checkedAndClosedBy('community-officer', hazardId)

  await walker.page.reload()
  await walker.press('已解决')
  await walker.choose('满意')
  await walker.press('确认已解决')
  await walker.see('您已确认解决')
})

/** Each where the last one was, until another building comes. */
async function walkOffline(walker: Someone) {
  await walker.open('patrol')
  await walker.rest()
  await walker.goOffline()
  await takeDown(walker, '拍第一处', '楼道', '41号楼')
  await takeDown(walker, '再拍一处', '楼顶', '42号楼')
  await takeDown(walker, '再拍一处', '电梯')
  await walker.press('全部提交（3 处）')
  await walker.see('没网，还在手机里')
}

async function takeDown(walker: Someone, button: string, spot: string, building?: string) {
  await walker.takePhoto(button, photo)
  await walker.choose(/^堵住逃生通道/)
  await walker.choose(spot)
  if (building !== undefined) {
    await walker.press('换地方')
    await walker.type(/^几号楼/, building)
  }
  await walker.press('好了')
}

/** All three in one go, twice. */
async function handOnTogether(places: readonly string[]) {
  const worker = await someone('grid-worker', { width: 1280, height: 800 })
  await worker.open('staffInbox')
  await tick(worker, places)
  await worker.press('立案', bar(worker))
  await worker.press('立案', worker.dialog())
  await worker.see('3 件都已办成。')
  await worker.press('完成')
  await tick(worker, places)
  await worker.press('派遣', bar(worker))
  await worker.choose('消防救援站')
  await worker.press('派给消防救援站')
  await worker.see('3 件都已办成。')
}

async function tick(worker: Someone, places: readonly string[]) {
  await worker.press('多选')
  for (const place of places) await worker.tick(new RegExp(place))
}

const bar = ({ page }: Someone) => page.getByRole('region', { name: '操作' })
