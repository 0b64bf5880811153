import type { Locator, Page } from 'playwright-core'

type Words = string | RegExp
/** A file, by its path or as it is. */
type Photo = Parameters<Locator['setInputFiles']>[0]

/** What a person does with what is to be seen. Words are whole names; a pattern is a part of one. */
export interface Hands {
  page: Page
  button(name: Words, within?: Locator): Locator
  press(name: Words, within?: Locator): Promise<void>
  /** One of several: a chip, a row of a sheet. */
  choose(name: Words): Promise<void>
  tick(name: Words): Promise<void>
  /** To one of the five pages of the tab bar. */
  tab(name: string): Promise<void>
  type(field: Words, text: string): Promise<void>
  takePhoto(button: Words, photo: Photo): Promise<void>
  /** The question or sheet in front. */
  dialog(): Locator
  see(words: Words): Promise<void>
  /** What follows by itself a moment later: looks again until it is there. */
  seeInTime(words: Words): Promise<void>
  gone(words: Words): Promise<void>
  at(title: string): Promise<void>
}

export function handsOn(page: Page): Hands {
  const named = (role: Role, name: Words, within: Locator | Page = page) =>
    within.getByRole(role, { name, exact: typeof name === 'string' })
  const text = (words: Words) => page.getByText(words).filter({ visible: true }).first()
  const field = (name: Words) => page.getByLabel(name, { exact: typeof name === 'string' }).filter({ visible: true })
  const press = (name: Words, within?: Locator) => showing(page, named('button', name, within).click())
  return {
    page,
    button: (name, within) => named('button', name, within),
    press,
    choose: (name) => showing(page, named('radio', name).click()),
    tick: (name) => showing(page, named('checkbox', name).click()),
    tab: async (name) => {
      const tab = named('button', name, page.getByRole('navigation', { name: '主要页面' }))
      await showing(page, tab.click())
      await showing(page, tab.and(page.locator('[aria-current="page"]')).waitFor())
    },
    type: (name, words) => showing(page, field(name).fill(words)),
    takePhoto: async (button, photo) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(button)])
      await chooser.setFiles(photo)
    },
    dialog: () => page.getByRole('dialog'),
    see: (words) => showing(page, text(words).waitFor()),
    seeInTime: (words) => showing(page, lookAgain(page, text(words))),
    gone: (words) => showing(page, text(words).waitFor({ state: 'detached' })),
    at: (title) => showing(page, named('heading', title).and(page.locator('h1')).waitFor()),
  }
}

type Role = 'button' | 'radio' | 'checkbox' | 'heading'

/** What could not be done is told with what was on the screen instead. */
async function showing(page: Page, done: Promise<void>): Promise<void> {
  await done.catch(async (error: Error) => {
    throw new Error(`${error.message}\n${await page.locator('body').ariaSnapshot()}`)
  })
}

const looksAtMost = 10

async function lookAgain(page: Page, wanted: Locator): Promise<void> {
  for (let looks = 1; looks < looksAtMost; looks++) {
    const isThere = await wanted.waitFor({ timeout: 1000 }).then(
      () => true,
      () => false,
    )
    if (isThere) return
    await page.reload()
  }
  await wanted.waitFor()
}
