import { contract } from '@mulin/shared/contract'
import { someoneElse } from '../weapp/someone-else'
import type { Someone } from './someone'

/** Each in another building: what neighbours reported before is asked about otherwise. */
export async function describe(resident: Someone, words: string, building: string) {
  await resident.choose(/^电动车进楼/)
  await resident.press(/^在哪个小区/)
  await resident.press('太宇社区', resident.dialog())
  await resident.press('太宇一区', resident.dialog())
  await resident.choose('楼道')
  await resident.type(/^几号楼/, building)
  await resident.type(/^情况说明/, words)
}

export const numberOn = async ({ page }: Someone) =>
  (await page
    .getByText(/^YH\d{8}-\d{6}$/)
    .filter({ visible: true })
    .textContent()) ?? ''

/** Sends it, also when something alike was reported before: by other tests, with the same photo. */
export async function sendAnyway(who: Someone) {
  await who.press('上报')
  const another = who.page.getByRole('button', { name: '都不是，继续上报' })
  await who.page.getByText('已收到您的上报').or(another).filter({ visible: true }).first().waitFor()
  if (await another.isVisible()) await who.press('都不是，继续上报')
  await who.see('已收到您的上报')
}

/** Until the stream has told of what was reported in that building. */
export async function listed(building: string) {
  const ask = await someoneElse('visitor-908')
  const seen = { categoryId: 'ebike', estateId: 'taiyu-e1', building, spot: 'stairwell' } as const
  for (let tries = 0; tries < 60; tries++) {
    if ((await ask(contract.joining.similar, seen)).hazards.length > 0) return
    await new Promise<void>((done) => setTimeout(done, 250))
  }
  throw new Error(`nothing is listed in ${building}`)
}
