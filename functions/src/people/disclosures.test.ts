import { handling } from '@mulin/shared/hazards/handling'
import { people } from '@mulin/shared/people'
import { callOk } from '../../test/call.ts'
import { aHazard } from '../../test/hazards.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotangAreas, onDuty } from '../../test/people.ts'
import { handler as handlingHandler } from '../handling/handler.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { contactFor } from '../tables/hazard-contacts.ts'
import { StoredPerson } from '../tables/people.ts'
import { keys } from '../tables/keys.ts'
import { getItem } from '../tables/table.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

async function aReportOf(reporterId: string) {
  const person = (await getItem(keys.person(reporterId), StoredPerson))!
  const id = newId('haz')
  return aHazard({ reporterId, id, contact: contactFor(id, person) })
}
const mine = (personId: string, page: object = {}) => callOk(handler, people.disclosures, page, personId)

test('I read who looked at my number, as what they are, when, and because of which report of mine', async () => {
  const { id: me } = await aResident()
  const { id: hazardId } = await aReportOf(me)
  const officer = await onDuty('community_officer', 'luotang/taiyu', { title: '太宇社区' })
  expect(await mine(me)).toEqual({ disclosures: [] })

  await callOk(handlingHandler, handling.revealReporter, { hazardId }, officer.id)

  const { disclosures } = await mine(me)
  expect(disclosures).toEqual([{ at: expect.any(String), as: '太宇社区', hazardId }])
  expect(JSON.stringify(disclosures)).not.toContain(officer.id)
  expect(await mine(officer.id)).toEqual({ disclosures: [] })
})

test('newest first, page by page', async () => {
  const { id: me } = await aResident()
  const { id: hazardId } = await aReportOf(me)
  const { id: officer } = await onDuty('office', 'luotang')
  const start = now()
  for (const minutes of [0, 1, 2]) {
    setClock(later(start, minutes))
    await callOk(handlingHandler, handling.revealReporter, { hazardId }, officer)
  }

  const first = await mine(me, { limit: 2 })
  const second = await mine(me, { limit: 2, after: first.next })

  const times = [...first.disclosures, ...second.disclosures].map(({ at }) => at)
  expect(times).toHaveLength(3)
  expect(times).toEqual(times.toSorted().toReversed())
  expect(second.next).toBeUndefined()
})
