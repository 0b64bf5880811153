import { contract } from '@mulin/shared/contract'
import { someoneElse } from '../weapp/someone-else'
import { someone, type Someone } from './someone'

/** One that is over, with a photo: nobody else does anything with it. */
async function aClosedOne() {
  const office = await someoneElse('office')
  const { hazards } = await office(contract.handling.list, { state: 'closed', limit: 50 })
  const found = hazards.filter(({ photos }) => photos.length > 0).at(-1)
  if (!found) throw new Error('The demo has none')
  return { hazardId: found.id, read: () => office(contract.hazards.one, { hazardId: found.id }) }
}

/** From corner to corner, in shares of the photo. */
async function stroke({ page }: Someone, from: [number, number], to: [number, number]) {
  const area = page.getByRole('img', { name: /^要遮的照片/ })
  const { x, y, width, height } = (await area.boundingBox())!
  await page.mouse.move(x + from[0] * width, y + from[1] * height)
  await page.mouse.down()
  await page.mouse.move(x + to[0] * width, y + to[1] * height, { steps: 4 })
  await page.mouse.up()
}

test('an officer covers parts of a photo, also when the network fails in between, and looks at the original', async () => {
  const { hazardId, read } = await aClosedOne()
  const { photos: before } = await read()
  const officer = await someone('office', { elder: true })
  await officer.open('staffHazard', { hazardId })
  await officer.press('遮住一部分')
  await officer.page.getByText('从一角拉到另一角').waitFor()

  await stroke(officer, [0.1, 0.1], [0.4, 0.3])
  await stroke(officer, [0.9, 0.9], [0.6, 0.7])
  await officer.goOffline()
  await officer.press('保存', officer.dialog())
  await officer.page.getByText(/网络/).first().waitFor()
  await officer.goOnline()
  await officer.page.getByText('已画 2 处').waitFor()
  await officer.press('保存', officer.dialog())
  await officer.dialog().waitFor({ state: 'detached' })

  const { photos, coveredPhotoIds } = await read()
  expect(coveredPhotoIds).toEqual([photos[0]!.id])
  expect(photos[0]!.large).not.toBe(before[0]!.large)
  await officer.press('看原图')
  await officer.press('看原图', officer.dialog())
  const original = officer.dialog().getByRole('img', { name: '看原图' })
  await original.waitFor()
  expect(await original.getAttribute('src')).toContain(photos[0]!.id)
})
