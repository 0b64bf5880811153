import { volunteers } from '@mulin/shared/volunteers'
import { asFunction } from '../../dev/permissions.ts'
import { callOk } from '../../test/call.ts'
import { recordsOf } from '../../test/changes.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotangAreas, onDuty } from '../../test/people.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { keys } from '../tables/keys.ts'
import { messagesOf } from '../tables/messages.ts'
import { volunteerOf } from '../tables/volunteers.ts'
import { handler as volunteersHandler } from '../volunteers/handler.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

const reason = '没有看到证件'

/** Somebody who registered, and an officer who decides; what follows is told twice at once. */
async function aRegistration() {
  const { id } = await aResident()
  const offer = { requestId: newId('vol'), skills: ['visiting' as const], times: ['weekend_day' as const] }
  const { id: volunteerId } = await callOk(volunteersHandler, volunteers.register, offer, id)
  const officer = await onDuty('community_officer', 'luotang/taiyu')
  const follow = async (work: () => Promise<unknown>) => {
    setClock(later(now(), 1))
    const Records = await recordsOf(keys.volunteer(volunteerId).pk, work)
    const feed = () => asFunction('stream', () => handler({ Records }))
    await Promise.all([feed(), feed()])
  }
  const decision = async () => ({ volunteerId, version: (await volunteerOf(volunteerId))!.version })
  return {
    volunteerId,
    approve: () => follow(async () => callOk(volunteersHandler, volunteers.approve, await decision(), officer.id)),
    decline: () =>
      follow(async () => callOk(volunteersHandler, volunteers.decline, { ...(await decision()), reason }, officer.id)),
    add: (skill: 'medical' | 'haircut') =>
      follow(() => callOk(volunteersHandler, volunteers.addSkills, { volunteerId, skills: [skill] }, id)),
    told: async () => (await messagesOf(id, { limit: 20 })).messages.toReversed(),
  }
}

test('who registered is told once that they are a volunteer', async () => {
  const { volunteerId, approve, told } = await aRegistration()

  await approve()

  const about = { volunteerId, skills: ['visiting'] }
  expect(await told()).toEqual([expect.objectContaining({ kind: 'volunteer', what: 'approved', about })])
})

test('who was not taken in is told why', async () => {
  const { decline, told } = await aRegistration()

  await decline()

  expect(await told()).toMatchObject([{ what: 'declined', reason }])
})

test('of a skill that is looked at one hears what became of it, and which one it was', async () => {
  const { approve, decline, add, told } = await aRegistration()
  await approve()
  await add('medical')
  await decline()
  await add('medical')
  await approve()

  expect((await told()).slice(1)).toMatchObject([
    { what: 'skills_declined', reason, about: { skills: ['medical'] } },
    { what: 'skills_approved', about: { skills: ['medical'] } },
  ])
})

test('what counts at once, and what is only asked for, is no news', async () => {
  const { approve, add, told } = await aRegistration()
  await approve()
  await add('haircut')
  await add('medical')

  expect(await told()).toHaveLength(1)
})
