import type { Route } from '../../src/platform/routes'
import { auditLayout, auditPage, large } from './audit/audit-page'
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
  const findings = await auditAll(person, {}, async (visitor) => [
    ...(await onScreen(visitor, 375, auditPage)),
    ...(await onScreen(visitor, 1280, auditPage)),
  ])

  expect(findings).toEqual({})
})

test.each(everybody)('every page of %s can be read and used in elder mode', async (person) => {
  const findings = await auditAll(person, { elder: true }, (visitor) =>
    onScreen(visitor, 375, (page) => auditLayout(page, large)),
  )

  expect(findings).toEqual({})
})

/** A page that changes with its width is drawn anew first. */
async function onScreen({ page, rest }: Someone, width: number, look: typeof auditPage): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 })
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  await rest()
  return (await look(page)).map((finding) => `${width} px: ${finding}`)
}

type Audit = (visitor: Someone) => Promise<string[]>

/** What was found, page by page; a page without findings is left out. Two windows of the same person share the pages. */
async function auditAll(person: Person, how: Parameters<typeof someone>[1], audit: Audit) {
  const pages = pagesOf(person)
  const halves = [0, 1].map((half) => pages.filter((_, place) => place % 2 === half))
  const visitors = await Promise.all(halves.map(() => someone(whoIs(person), how)))
  const found = await Promise.all(halves.map((half, place) => auditSome(visitors[place]!, half, audit)))
  return Object.fromEntries(found.flat())
}

async function auditSome(visitor: Someone, pages: readonly Route[], audit: Audit) {
  const findings: [Route, string[]][] = []
  for (const route of pages) {
    await visitor.open(route, about[route])
    await visitor.rest()
    const found = await audit(visitor)
    if (found.length > 0) findings.push([route, found])
  }
  return findings
}
