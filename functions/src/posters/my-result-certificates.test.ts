import { posters } from '@mulin/shared/posters'
import { aWish, signUpOk, theOffice } from '../../test/activities.ts'
import { call } from '../../test/call.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotangAreas } from '../../test/people.ts'
import { aBegunSession, aDraftOf, aMeet, publishedResults, team, writeOk } from '../../test/results.ts'
import { later, now } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { handler } from './handler.ts'

useLocalTable()

let office: string
beforeAll(async () => {
  await luotangAreas()
  office = (await theOffice()).id
})

async function entered() {
  const { meet, place } = await aMeet({ sessions: [aBegunSession({ signUpClosesAt: later(now(), 20) })] })
  const personId = (await aResident()).id
  const { id: signUpId } = await signUpOk(personId, aWish(meet))
  const mine = team('欧阳小明', 48_200, { kind: 'person', signUpId })
  const draft = aDraftOf(place, { entries: [mine, team('王小红', 50_000, { kind: 'person' })] })
  return { personId, draft, place, wanted: { activityId: place.activityId, signUpId, entry: mine.id } }
}
type Wanted = Awaited<ReturnType<typeof entered>>['wanted']

const certificate = (wanted: Wanted, personId?: string) => call(handler, posters.ofMyResult, wanted, personId)

/** The name under which it is kept says what stands on it. */
const nameOf = ({ headers }: { headers: Record<string, unknown> }) =>
  decodeURIComponent(String(headers['content-disposition']).split("''")[1]!)

test('its owner is named in whole, on a picture of its own that nothing between keeps', async () => {
  const { personId, draft, place, wanted } = await entered()
  await publishedResults(draft, office)

  const own = await certificate(wanted, personId)
  const open = await call(handler, posters.ofResult, { ...place, entry: wanted.entry })

  expect(own.headers).toMatchObject({ 'content-type': 'image/png', 'cache-control': 'no-store' })
  expect(nameOf(own)).toBe('欧阳小明 上午场 成绩.png')
  expect(nameOf(open)).toMatch(/^欧\*+ /)
  expect(own.body).not.toEqual(open.body)
})

test('there is none before it is published, of another entry, and for anybody else', async () => {
  const { personId, draft, wanted } = await entered()
  const { version } = await writeOk(draft, office)
  const none = { status: 404, body: { code: 'results_not_found' } }
  expect(await certificate(wanted, personId)).toMatchObject(none)
  await publishedResults({ ...draft, version }, office)

  expect(await certificate({ ...wanted, entry: draft.entries[1]!.id }, personId)).toMatchObject(none)
  expect(await certificate(wanted)).toMatchObject({ status: 401 })
  const refused = { status: 404, body: { code: 'sign_up_not_found' } }
  expect(await certificate(wanted, (await aResident()).id)).toMatchObject(refused)
  expect(await certificate({ ...wanted, activityId: newId('act') }, personId)).toMatchObject(refused)
})
