import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import { inspections } from '@mulin/shared/inspections/endpoints'
import { siteRegister } from '@mulin/shared/inspections/site-register'
import { people } from '@mulin/shared/people'
import { fireEvent, screen } from '@testing-library/react'
import { aChecklist, anInspection, aSite, exitCategory, staff } from '../../../../test/inspections'
import { renderScreen, resident, signedIn, visited } from '../../../../test/screen'
import { answer, cutOff } from '../../../../test/server'
import { SiteList } from '../sites/site-list'
import { SiteWork } from '../sites/site-work'
import { VisitPage } from '../visit/visit-page'
import { rememberVisit } from './on-device'
import { UnsentStrip } from './unsent-strip'

const siteId = aSite().id
const another = { siteId: 'sit_01HZZZZZZZZZZZZZZZZZZZZZZY', siteName: '地下车库' }
const words = /次检查没提交/

const site = () => answer(siteRegister.one, { site: aSite(), checklist: aChecklist, inspections: [], findings: [] })
const answerItem = (item: string) => fireEvent.click(screen.getAllByRole('radio', { name: item })[0]!)

async function beginVisit() {
  answer(handling.handlers, { handlers: [] })
  answer(hazards.categories, { categories: [exitCategory] })
  site()
  const page = renderScreen(<VisitPage showLesson={() => null} />, { as: staff(), params: { siteId } })
  await screen.findByText('淮水大厦地下充电点')
  answerItem('合格')
  return page
}

test('an inspection that was begun and not handed in is not forgotten: the strip leads to it', async () => {
  ;(await beginVisit()).unmount()

  renderScreen(<UnsentStrip />, { as: staff() })

  expect(screen.getByText('还有 1 次检查没提交。')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '继续检查' }))
  expect(visited().at(-1)).toBe(`/packages/inspecting/visit/index?siteId=${siteId}`)
})

test('one that was only looked at is none', async () => {
  answer(handling.handlers, { handlers: [] })
  answer(hazards.categories, { categories: [exitCategory] })
  site()
  const page = renderScreen(<VisitPage showLesson={() => null} />, { as: staff(), params: { siteId } })
  await screen.findByText('淮水大厦地下充电点')
  page.unmount()

  renderScreen(<UnsentStrip />, { as: staff() })

  expect(screen.queryByText(words)).not.toBeInTheDocument()
})

test('handed in, the strip is gone', async () => {
  await beginVisit()
  fireEvent.click(screen.getAllByRole('radio', { name: '合格' })[1]!)
  answer(inspections.plan, anInspection({ state: 'under_way' }))
  answer(inspections.finish, anInspection({ state: 'finished', recordNumber: 'JC2026-4F7K-9QXM' }))
  fireEvent.click(screen.getByRole('button', { name: '完成检查' }))
  await screen.findByText('检查已完成')

  renderScreen(<UnsentStrip />, { as: staff() })

  expect(screen.queryByText(words)).not.toBeInTheDocument()
})

test('several are chosen from among the sites, each by its name', async () => {
  signedIn(staff())
  rememberVisit({ siteId, siteName: '淮水大厦地下充电点' })
  rememberVisit(another)
  answer(siteRegister.list, { sites: [] })
  renderScreen(<UnsentStrip />).unmount()

  renderScreen(<SiteList />)

  expect(screen.getByText('还有 2 次检查没提交。')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: /地下车库/ }))
  expect(visited().at(-1)).toBe(`/packages/inspecting/visit/index?siteId=${another.siteId}`)
})

test('what one person began is not shown to the next one on the same phone', async () => {
  signedIn(staff())
  rememberVisit(another)

  renderScreen(<UnsentStrip />, { as: { ...staff(), id: 'per_01HZZZZZZZZZZZZZZZZZZZZZZY' } })

  expect(screen.queryByText(words)).not.toBeInTheDocument()
})

/** The app was ended and begins again without a network. */
function beginOffline() {
  cutOff(people.me)
  cutOff(siteRegister.list)
  cutOff(siteRegister.one)
}

test('begun again without a network, sites and the way to inspect them are there as read last', async () => {
  answer(siteRegister.list, { sites: [aSite()] })
  site()
  const list = renderScreen(<SiteList />, { as: staff() })
  await screen.findByText('淮水大厦地下充电点')
  list.unmount()
  const one = renderScreen(<SiteWork siteId={siteId} />)
  await screen.findByRole('button', { name: '现在检查' })
  one.unmount()

  beginOffline()
  const again = renderScreen(<SiteList />)
  fireEvent.click(await screen.findByText('淮水大厦地下充电点'))
  expect(visited().at(-1)).toBe(`/packages/inspecting/site/index?siteId=${siteId}`)
  again.unmount()
  renderScreen(<SiteWork siteId={siteId} />)

  expect(await screen.findByRole('button', { name: '现在检查' })).toBeInTheDocument()
})

test('who signs in next on the same phone is nobody else, and sees no sites of theirs', async () => {
  answer(siteRegister.list, { sites: [aSite()] })
  const first = renderScreen(<SiteList />, { as: staff() })
  await screen.findByText('淮水大厦地下充电点')
  await screen.findByRole('button', { name: '登记场所' })
  first.unmount()

  signedIn(resident({ id: 'per_01HZZZZZZZZZZZZZZZZZZZZZZY' }))
  beginOffline()
  renderScreen(<SiteList />)

  await screen.findByRole('button', { name: '重试' })
  expect(screen.queryByText('淮水大厦地下充电点')).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '登记场所' })).not.toBeInTheDocument()
})
