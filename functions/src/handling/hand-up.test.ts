import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import { inbox } from '@mulin/shared/inbox'
import { call, callOk } from '../../test/call.ts'
import { allRecordsOf, follow } from '../../test/changes.ts'
import { aHazard } from '../../test/hazards.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { luotangAreas, onDuty } from '../../test/people.ts'
import { handler as residents } from '../hazards/handler.ts'
import { handler as inboxHandler } from '../inbox/handler.ts'
import { messagesOf } from '../tables/messages.ts'
import { handler } from './handler.ts'

useLocalTable()

let who: Record<'worker' | 'officer' | 'office' | 'company' | 'elsewhere', string>
beforeAll(async () => {
  await luotangAreas()
  who = {
    worker: (await onDuty('grid_worker', 'luotang/taiyu/taiyu-g1', { title: '网格员 01' })).id,
    officer: (await onDuty('community_officer', 'luotang/taiyu', { title: '太宇社区' })).id,
    office: (await onDuty('office', 'luotang', { title: '街道办' })).id,
    company: (await onDuty('property', 'luotang/taiyu/taiyu-g1/taiyu-e1', { unitId: 'taiyu-property' })).id,
    elsewhere: (await onDuty('community_officer', 'luotang/yanhe', { title: '沿河社区' })).id,
  }
})

const handUp = (hazardId: string, by: string) =>
  call(handler, handling.handUp, { hazardId, reason: '位置不在本社区' }, by)
const waiting = async (hazardId: string) => {
  const everyone = Object.entries(who)
  const inboxes = await Promise.all(
    everyone.map(([, id]) => callOk(inboxHandler, inbox.read, { kind: 'hazard', limit: 50 }, id)),
  )
  return everyone.flatMap(([name], place) => (inboxes[place]!.items.some(({ id }) => id === hazardId) ? [name] : []))
}
const read = (hazardId: string, by: string) => callOk(residents, hazards.one, { hazardId }, by)

test('what is of another community leaves the inboxes below the office and stands in its own; its reporter reads why', async () => {
  const { id, reporterId } = await aHazard()
  expect(await waiting(id)).toEqual(['worker', 'officer', 'office', 'company'])

  await follow(await allRecordsOf(() => handUp(id, who.worker)))

  expect(await waiting(id)).toEqual(['office'])
  const file = await read(id, reporterId)
  expect(file).toMatchObject({ state: 'reported', handedUpAt: file.entries.at(-1)!.at })
  expect(file.entries.at(-1)).toMatchObject({ action: 'hand_up', by: '网格员 01', note: '位置不在本社区' })
  const told = async (personId: string) => (await messagesOf(personId, { limit: 50 })).messages
  expect((await told(reporterId))[0]).toMatchObject({ kind: 'hazard', what: 'hand_up', as: 'reporter' })
  expect(await told(who.office)).toMatchObject([{ kind: 'new_work', about: { hazardId: id } }])
  expect((await callOk(residents, hazards.verify, { hazardId: id }, reporterId)).whole).toBe(true)
})

test('the office says where it is, and there it waits', async () => {
  const { id } = await aHazard({ state: 'accepted' })
  await handUp(id, who.officer)

  const { version } = await read(id, who.office)
  const place = { estateId: 'yanhe-e1', place: '东门' }
  await callOk(handler, handling.correct, { hazardId: id, version, ...place }, who.office)

  expect(await waiting(id)).toEqual(['office', 'elsewhere'])
  expect(await read(id, who.office)).not.toHaveProperty('handedUpAt')
})

test.each(['accept', 'decline'] as const)('what the office decides itself is with it no longer: %s', async (what) => {
  const { id } = await aHazard()
  await handUp(id, who.worker)

  const input = { hazardId: id, reason: '是你们社区的' }
  if (what === 'accept') await callOk(handler, handling.accept, input, who.office)
  else await callOk(handler, handling.decline, input, who.office)

  expect(await read(id, who.office)).not.toHaveProperty('handedUpAt')
})

test('it is handed up once, and there is nobody above the office', async () => {
  const { id } = await aHazard()
  expect(await handUp(id, who.office)).toMatchObject({ status: 403, body: { code: 'not_permitted' } })
  await handUp(id, who.worker)

  expect(await handUp(id, who.officer)).toMatchObject({
    status: 409,
    body: { code: 'hazard_already_handled', details: { last: { action: 'hand_up', by: '网格员 01' } } },
  })
  expect(await read(id, who.office)).toMatchObject({ decidesForAll: true })
  expect(await read(id, who.officer)).not.toHaveProperty('decidesForAll')
})

test('a question and its answer leave it with the office', async () => {
  const { id, reporterId } = await aHazard()
  await handUp(id, who.worker)

  await callOk(handler, handling.ask, { hazardId: id, note: '在哪个小区？' }, who.office)
  await callOk(residents, hazards.answer, { hazardId: id, note: '沿河', photoIds: [] }, reporterId)

  expect(await waiting(id)).toEqual(['office'])
})
