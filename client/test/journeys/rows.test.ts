import type { Locator } from 'playwright-core'
import { plannedActivity, takeSeat } from '../weapp/journeys/planned-activity'
import { someone, type Someone } from './someone'

test('a row opens wherever it is pressed, down to its edge', async () => {
  const worker = await someone('grid-worker')
  await worker.open('staffInbox')
  const row = await actableRow(worker)

  await pressAtEdge(row)

  await worker.at('隐患办理')
})

test('on a wide screen what can be done covers none of the words, and is not there twice once a row is open', async () => {
  const worker = await someone('grid-worker', { width: 1280, height: 800 })
  await worker.open('staffInbox')
  const row = await actableRow(worker)
  expect(await covered(worker)).toEqual([])

  await pressAtEdge(row)

  await worker.page
    .getByRole('region', { name: '办理' })
    .getByRole('button', { name: /^更多操作/ })
    .waitFor()
  expect(await row.getByRole('button').count()).toBe(1)
  await worker.press('多选')
  await pressAtEdge(row)
  await worker.see('已选 1 件')
})

test.each([120, 350])('a second tap after %i ms does nothing to the row that moved under the finger', async (gap) => {
  const { id: activityId, sessions } = await plannedActivity({ title: `连点 ${gap}`, capacities: [5], startsIn: 0.5 })
  for (const one of [1, 2, 3]) await takeSeat(`visitor-8${gap}${one}`, activityId, sessions[0]?.id ?? '')
  const door = await someone('office')
  await door.open('checkInDesk', { activityId })
  await door.see('已签到 0 / 3')
  await door.rest()
  const button = door.page.getByRole('button', { name: /^签到 / }).first()
  await button.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await button.boundingBox())!
  const [middle, line] = [x + width / 2, y + height / 2]

  await door.page.mouse.click(middle, line)
  await door.page.waitForTimeout(gap)
  await door.page.mouse.click(middle, line)

  await door.see('已签到 1 / 3')
  await door.rest()
  await door.see('已签到 1 / 3')
  await button.click()
  await door.see('已签到 2 / 3')
})

/** The first hazard something can be done with, by its own name: that stays when its buttons go. */
async function actableRow({ page, button }: Someone): Promise<Locator> {
  const row = page.getByRole('article').filter({ has: button(/^更多操作/) })
  const name = await row.first().getAttribute('aria-label')
  return page.getByRole('article', { name: name ?? '', exact: true })
}

/** Where its deadline and the bar of it end. */
async function pressAtEdge(row: Locator) {
  const { height } = (await row.boundingBox())!
  await row.click({ position: { x: 5, y: height - 4 } })
}

/** Words and bars of rows that a button of the same row lies on. */
const covered = ({ page }: Someone) =>
  page.locator('.work').evaluateAll((rows) => {
    const boxesIn = (row: Element, what: string) =>
      [...row.querySelectorAll(what)].map((element) => ({ element, box: element.getBoundingClientRect() }))
    return rows.flatMap((row) => {
      const buttons = boxesIn(row, '.button')
      const words = boxesIn(row, '.work-title, .work-note, .work-age > *, .progress, .body, .caption:not(.work-age)')
      return words
        .filter(({ box: of }) =>
          buttons.some(
            ({ box }) => of.left < box.right && of.right > box.left && of.top < box.bottom && of.bottom > box.top,
          ),
        )
        .map(({ element }) => element.textContent)
    })
  })
