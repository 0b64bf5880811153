import { randomUUID } from 'node:crypto'
import { contract } from '@mulin/shared/contract'
import { launch } from '../launch'
import { someoneElse } from '../someone-else'

const gate = { name: '东门岗亭', address: '罗塘街道', latitude: 32.5123, longitude: 120.1045 }

async function reported(place: string) {
  const resident = await someoneElse('resident-3')
  const { id } = await resident(contract.hazards.report, {
    requestId: randomUUID(),
    categoryId: 'other',
    estateId: 'taiyu-e1',
    place,
    description: '路灯不亮',
    photoIds: [],
  })
  return { id, read: () => resident(contract.hazards.one, { hazardId: id }) }
}

const staffPage = (id: string, place: typeof gate) =>
  launch({ loginCode: 'demo:grid-worker', path: `packages/staff/hazard/index?hazardId=${id}`, place })

test('where it really is, is picked on the map, moved, and sent', async () => {
  const { id, read } = await reported('西门口')
  const app = await staffPage(id, gate)
  await app.see('西门口')

  await app.page.button(/^更多操作/).tap()
  await app.page.button(/^改正位置/).tap()
  await app.page.button('在地图上选').tap()
  await app.see('已在地图上选：东门岗亭')
  app.phone.place = { ...gate, name: '东门口', latitude: 32.513 }
  await app.page.button('重新选').tap()
  await app.see('已在地图上选：东门口')
  await app.page.role('dialog').button('改正位置').tap()
  await app.idle()

  expect(await read()).toMatchObject({ location: { latitude: 32.513, longitude: 120.1045 } })
})
