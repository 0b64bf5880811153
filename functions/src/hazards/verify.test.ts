import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import { callOk } from '../../test/call.ts'
import { aHazard } from '../../test/hazards.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { onDuty } from '../../test/people.ts'
import { handler as staff } from '../handling/handler.ts'
import { keys } from '../tables/keys.ts'
import { transact, type Write } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()

/** A hazard with three entries. */
async function accepted() {
  const { id, reporterId } = await aHazard()
  const worker = await onDuty('grid_worker', 'luotang/taiyu/taiyu-g1')
  await callOk(staff, handling.accept, { hazardId: id, note: '已立案' }, worker.id)
  await callOk(staff, handling.dispatch, { hazardId: id, personId: worker.id }, worker.id)
  return { id, verify: () => callOk(handler, hazards.verify, { hazardId: id }, reporterId) }
}

test('what nobody touched is whole, and its head changes with every step', async () => {
  const { verify } = await accepted()

  expect(await verify()).toEqual({ whole: true, entries: 3, head: expect.stringMatching(/^[0-9a-f]{64}$/) })
  expect((await verify()).head).not.toBe((await (await accepted()).verify()).head)
})

test.each<[string, (id: string) => Write, number]>([
  ['changed', (id) => ({ update: keys.hazardEntry(id, 1), set: { note: '没有立案' } }), 1],
  ['with another photo', (id) => ({ update: keys.hazardEntry(id, 0), set: { photoIds: ['pho_9'] } }), 0],
  ['taken out', (id) => ({ delete: keys.hazardEntry(id, 1) }), 1],
  ['missing at the end', (id) => ({ delete: keys.hazardEntry(id, 2) }), 2],
  ['that is not in the state any more', (id) => ({ update: keys.hazard(id), set: { state: 'closed' } }), 3],
])('an entry %s in the table is told', async (_how, tampering, brokenAt) => {
  const { id, verify } = await accepted()

  await transact([tampering(id)])

  expect(await verify()).toMatchObject({ whole: false, brokenAt })
})
