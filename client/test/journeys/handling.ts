import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import type { Someone } from './someone'

const photo = join(__dirname, '../weapp/wx/photo.jpg')

export async function dispatch(worker: Someone, number: string) {
  await worker.open('staffInbox')
  await worker.press(`立案 ${number}`)
  await handOn(worker, number)
}

export async function handOn(worker: Someone, number: string) {
  await worker.press(`派遣 ${number}`)
  await worker.choose('消防救援站')
  await worker.press('派给消防救援站')
}

export async function fix(brigade: Someone, number: string) {
  await brigade.open('staffInbox')
  await brigade.press(`已整改（拍照） ${number}`)
  await brigade.takePhoto('拍照或选照片', photo)
  await brigade.press('提交整改结果')
  await brigade.gone(number)
}

/** What has days left stands below what burns. */
export async function scrollTo({ page, button, rest }: Someone, name: string) {
  await page.mouse.move(180, 500)
  for (let looks = 0; looks < 30 && !(await isOnScreen(page, button(name))); looks++) {
    await page.mouse.wheel(0, 700)
    await rest()
  }
}

/** What a long list draws below the screen at first is not there to stay. */
async function isOnScreen(page: Page, one: Locator): Promise<boolean> {
  const box = (await one.isVisible()) && (await one.boundingBox({ timeout: 500 }).catch(() => null))
  return box !== null && box !== false && box.y < page.viewportSize()!.height
}

export async function close(officer: Someone, number: string) {
  await officer.open('staffInbox')
  await scrollTo(officer, `核查通过 ${number}`)
  await officer.press(`核查通过 ${number}`)
  await officer.press('核查通过', officer.dialog())
  await officer.press(`结案 ${number}`)
  await officer.choose('已整改')
  await officer.press('结案', officer.dialog())
  await officer.gone(number)
}
