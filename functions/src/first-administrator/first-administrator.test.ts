import { dayOf } from '@mulin/shared/times'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, onDuty } from '../../test/people.ts'
import { transact } from '../tables/transact.ts'
import { endDuty } from '../tables/duties.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { randomDigits } from '../platform/ids.ts'
import { addPersonCode, personOf } from '../tables/people.ts'
import { handler } from './handler.ts'

useLocalTable()
afterEach(() => setClock())

async function shown() {
  const [code, { id }] = [randomDigits(6), await aResident()]
  await addPersonCode(code, id)
  return { code, id }
}
const appoint = (code: string) => handler({ code, areaPath: 'luotang', title: '管理员 01' })
async function ended(personId: string) {
  const [duty] = (await personOf(personId))!.duties
  await transact([endDuty({ ...duty!, personId, version: 1 }, now(), personId)])
}

test('a code that is unknown or older than ten minutes makes nobody an administrator', async () => {
  const { code } = await shown()

  await expect(appoint('000000')).rejects.toThrow('Nobody shows this code')
  setClock(later(now(), 11))
  await expect(appoint(code)).rejects.toThrow('Nobody shows this code')
})

test('of two at once one is made, and another only when that duty is over', async () => {
  const both = [await shown(), await shown()]

  const made = await Promise.allSettled(both.map(({ code }) => appoint(code)))
  expect(made.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  await expect(appoint((await shown()).code)).rejects.toThrow('There is an administrator already')

  const first = both[made.findIndex(({ status }) => status === 'fulfilled')]!
  await ended(first.id)
  const { code, id } = await shown()
  await appoint(code)
  expect((await personOf(id))!.duties).toHaveLength(1)
  await ended(id)
})

test('an administrator of one community is none for the subdistrict, and cannot be made', async () => {
  await onDuty('administrator', 'luotang/taiyu')
  const [{ code }, { code: other, id }] = [await shown(), await shown()]

  await expect(handler({ code, areaPath: 'luotang/taiyu', title: '管理员 01' })).rejects.toThrow('areaPath')
  await appoint(other)
  expect((await personOf(id))!.duties).toHaveLength(1)
  await ended(id)
})

test('an administrator whose duty is over is none', async () => {
  await onDuty('administrator', 'luotang', { from: '2025-01-01', until: '2025-12-31' })
  const { code, id } = await shown()

  const { dutyId } = await appoint(code)

  const duties = (await personOf(id))!.duties
  expect(duties).toMatchObject([{ id: dutyId, role: 'administrator', areaPath: 'luotang', from: dayOf(now()) }])
})

test('while there is one, nobody else is made one', async () => {
  await onDuty('administrator', 'luotang')
  const { code, id } = await shown()

  await expect(appoint(code)).rejects.toThrow('There is an administrator already')

  expect((await personOf(id))!.duties).toEqual([])
})

test('without an id of the subdistrict or a title it is refused', async () => {
  await expect(handler({ code: '123456' })).rejects.toThrow('areaPath')
})
