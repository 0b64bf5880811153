import { contract } from '@mulin/shared/contract'
import type { App } from '../app'
import { launch } from '../launch'
import { someoneElse } from '../someone-else'

/** One that is over, with a photo: nobody else does anything with it. */
async function aClosedOne() {
  const worker = await someoneElse('grid-worker')
  const { hazards } = await worker(contract.handling.list, { state: 'closed' })
  const found = hazards.find(({ photos }) => photos.length > 0)
  if (!found) throw new Error('The demo has none')
  return { id: found.id, read: () => worker(contract.hazards.one, { hazardId: found.id }) }
}

async function stroke({ page, idle }: App, points: [number, number][]) {
  await page.role('img', /^要遮的照片/).draw(points)
  await idle()
}

test('a part of a photo is marked with a finger, another one undone, and what is saved is another picture', async () => {
  const { id, read } = await aClosedOne()
  const { photos: before } = await read()
  const app = await launch({ loginCode: 'demo:grid-worker', path: `packages/staff/hazard/index?hazardId=${id}` })
  const cover = app.page.button('遮住一部分')
  await cover.tap()
  const sheet = app.page.role('dialog', '遮住一部分')
  await stroke(app, [
    [34, 14],
    [200, 80],
  ])
  await app.see('还没有画')

  await sheet.css('.marked-picture').fire('load', { width: '1600', height: '1200' })
  await stroke(app, [
    [34, 14],
    [100, 40],
    [200, 80],
  ])
  await stroke(app, [
    [300, 100],
    [320, 130],
  ])
  await app.see('已画 2 处')
  await sheet.button('撤销上一处').tap()
  await sheet.button('保存').tap()
  await sheet.gone()
  await app.page.button('看原图').see()

  const { photos, coveredPhotoIds, entries } = await read()
  expect(coveredPhotoIds).toHaveLength(1)
  expect(photos.map((photo) => photo.id)).toEqual(before.map((photo) => photo.id))
  expect(photos.map(({ large }) => large)).not.toEqual(before.map(({ large }) => large))
  expect(entries.at(-1)).toMatchObject({ action: 'cover_photo' })
})
