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
