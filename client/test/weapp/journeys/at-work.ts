import type { App } from '../app'
import { launch } from '../launch'
import { smallPhoto } from '../wx/small-photo'

/** The page of a hazard on a colleague's phone. */
export const hazardWith = (person: string, hazardId: string): Promise<App> =>
  launch({ loginCode: `demo:${person}`, path: `packages/staff/hazard/index?hazardId=${hazardId}` })

export async function accept({ page, see }: App) {
  await page.button(/^立案/).tap()
  await see('已立案')
}

export async function dispatch(app: App) {
  await sheetOf(app, '派遣', async (sheet) => {
    await sheet.role('radio', '消防救援站').tap()
    await sheet.button('派给消防救援站').tap()
  })
}

/** With a photo of how it is now. */
export async function fix(app: App) {
  app.phone.photos.splice(0, Infinity, smallPhoto)
  await sheetOf(app, '已整改', async (sheet) => {
    await sheet.button('拍照或选照片').tap()
    await sheet.button('提交整改结果').tap()
  })
}

export async function checkAndClose(app: App) {
  await sheetOf(app, '核查通过', (sheet) => sheet.button('核查通过').tap())
  await sheetOf(app, '结案', async (sheet) => {
    await sheet.role('radio', '已整改').tap()
    await sheet.button('结案').tap()
  })
}

export async function rework(app: App) {
  await sheetOf(app, '返工', async (sheet) => {
    await sheet.role('radio', '只整改了一部分').tap()
    await sheet.button('返工').tap()
  })
}

type Sheet = ReturnType<App['page']['role']>

/** What was done elsewhere in the meantime is seen first. */
async function sheetOf(app: App, verb: string, fillIn: (sheet: Sheet) => Promise<void>) {
  await app.leaveAndReturn()
  await app.idle()
  await app.page.button(new RegExp(`^${verb}`)).tap()
  const sheet = app.page.role('dialog')
  await fillIn(sheet)
  await sheet.gone()
}
