import type { Route } from '../../src/platform/routes'
import { auditPage, large, usual } from './audit/audit-page'
import type { Scale } from './audit/layout'
import { pagesOf, type Person, type Subjects, subjects } from './audit/places'
import { someone, type Someone } from './someone'

jest.setTimeout(120_000)

let about: Subjects
beforeAll(async () => {
  about = await subjects()
})

const everybody: readonly Person[] = ['nobody', 'resident-1', 'volunteer-1', 'office', 'clerk', 'admin']
const whoIs = (person: Person) => (person === 'nobody' ? undefined : person)

test.each(everybody)('every page of %s can be read and used, on a phone and on a wide screen', async (person) => {
  const visitor = await someone(whoIs(person))

  const findings = await auditAll(visitor, pagesOf(person), async () => [
    ...(await onScreen(visitor, 375, usual)),
    ...(await onScreen(visitor, 1280, usual)),
  ])

  expect(findings).toEqual({})
})

test.each(everybody)('every page of %s can be read and used in elder mode', async (person) => {
  const visitor = await someone(whoIs(person), { elder: true })

  const findings = await auditAll(visitor, pagesOf(person), () => onScreen(visitor, 375, large))

  expect(findings).toEqual({})
})

/** A page that changes with its width is drawn anew first. */
async function onScreen({ page, rest }: Someone, width: number, scale: Scale): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 })
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  await rest()
  return (await auditPage(page, scale)).map((finding) => `${width} px: ${finding}`)
}

/** What was found, page by page; a page without findings is left out. */
async function auditAll(visitor: Someone, pages: readonly Route[], audit: () => Promise<string[]>) {
  const findings: Partial<Record<Route, string[]>> = {}
  for (const route of pages) {
    await visitor.open(route, about[route])
    await visitor.rest()
    const found = await audit()
    if (found.length > 0) findings[route] = found
  }
  return findings
}
