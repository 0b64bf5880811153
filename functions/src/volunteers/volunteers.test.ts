import type { SentTo } from '@mulin/shared/endpoint'
import { type VolunteerRow, volunteers } from '@mulin/shared/volunteers'
import { call, callOk } from '../../test/call.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { overtake } from '../../test/overtake.ts'
import { aResident, onDuty } from '../../test/people.ts'
import { setClock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { personOf } from '../tables/people.ts'
import { handler } from './handler.ts'

useLocalTable()
afterEach(() => setClock())

type Offer = SentTo<typeof volunteers.register>

const anOffer = (overrides: Partial<Offer> = {}): Offer => ({
  requestId: newId('vol'),
  skills: ['visiting'],
  times: ['weekend_day'],
  ...overrides,
})

const register = (personId: string, overrides: Partial<Offer> = {}) =>
  callOk(handler, volunteers.register, anOffer(overrides), personId)

const refusedRegistration = async (personId: string, overrides: Partial<Offer> = {}) =>
  (await call(handler, volunteers.register, anOffer(overrides), personId)).body.code

async function aRegistration(home: { estateId: string; areaPath: string } | object = {}) {
  const resident = await aResident(home)
  return { residentId: resident.id, ...(await register(resident.id)) }
}

const inYanhe = { estateId: 'yanhe-e1', areaPath: 'luotang/yanhe/yanhe-g1/yanhe-e1' }
const anOfficer = () => onDuty('community_officer', 'luotang/taiyu')
const volunteerOf = async (personId: string) => (await personOf(personId))?.volunteer

describe('registering', () => {
  test('takes the name and phone of last time, shows them masked, and is known to the person', async () => {
    const resident = await aResident()

    const registered = await register(resident.id)

    expect(registered).toMatchObject({ state: 'pending', nameMasked: '居***', phoneMasked: '138****8000' })
    expect(await volunteerOf(resident.id)).toEqual({ id: registered.id, state: 'pending', skills: ['visiting'] })
  })

  test('keeps a name and phone written now for next time', async () => {
    const resident = await aResident({ name: undefined, phone: undefined })

    await register(resident.id, { name: '居民 丁', phone: '13900001111' })

    expect(await personOf(resident.id)).toMatchObject({ name: '居民 丁', phoneMasked: '139****1111' })
  })

  test('needs an estate, a name and a phone', async () => {
    const nowhere = await aResident({ estateId: undefined, areaPath: undefined })
    const nameless = await aResident({ name: undefined })
    const silent = await aResident({ phone: undefined })

    expect(await refusedRegistration(nowhere.id)).toBe('estate_required')
    expect(await refusedRegistration(nameless.id)).toBe('name_required')
    expect(await refusedRegistration(silent.id)).toBe('phone_required')
  })

  test('twice at once makes one registration', async () => {
    const resident = await aResident()

    const replies = await Promise.all([1, 2, 3].map(() => call(handler, volunteers.register, anOffer(), resident.id)))

    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(replies.filter(({ body }) => body.code === 'already_registered')).toHaveLength(2)
  })

  test('sent again, also at the same moment, gives the same registration', async () => {
    const resident = await aResident()
    const offer = anOffer()
    const send = () => callOk(handler, volunteers.register, offer, resident.id)

    const answers = [...(await Promise.all([send(), send()])), await send()]

    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  })

  test('sent again after it was declined says so', async () => {
    const resident = await aResident()
    const offer = anOffer()
    const { id } = await callOk(handler, volunteers.register, offer, resident.id)
    await callOk(handler, volunteers.decline, { volunteerId: id, reason: '请先到社区登记' }, (await anOfficer()).id)

    expect(await callOk(handler, volunteers.register, offer, resident.id)).toMatchObject({ id, state: 'declined' })
  })

  test('the same request with other content is refused', async () => {
    const resident = await aResident()
    const offer = anOffer()
    await callOk(handler, volunteers.register, offer, resident.id)

    const reply = await call(handler, volunteers.register, { ...offer, skills: ['repair'] }, resident.id)

    expect(reply).toMatchObject({ status: 409, body: { code: 'request_id_reused' } })
  })

  test('an approved volunteer does not register again', async () => {
    const { id, residentId } = await aRegistration()
    await callOk(handler, volunteers.approve, { volunteerId: id }, (await anOfficer()).id)

    expect(await refusedRegistration(residentId)).toBe('already_registered')
  })

  test('after a decline one may register again, and the reason is gone', async () => {
    const { id, residentId } = await aRegistration()
    await callOk(handler, volunteers.decline, { volunteerId: id, reason: '请先到社区登记' }, (await anOfficer()).id)

    const again = await register(residentId)

    expect(again.id).not.toBe(id)
    expect(await volunteerOf(residentId)).toEqual({ id: again.id, state: 'pending', skills: ['visiting'] })
  })

  test('without a skill there is nothing to register', async () => {
    const resident = await aResident()

    expect(await refusedRegistration(resident.id, { skills: [] })).toBe('invalid_input')
  })
})

describe('adding a skill', () => {
  const add = (residentId: string, volunteerId: string, skills: Offer['skills']) =>
    call(handler, volunteers.addSkills, { volunteerId, skills }, residentId)

  async function anApproved() {
    const registration = await aRegistration()
    await callOk(handler, volunteers.approve, { volunteerId: registration.id }, (await anOfficer()).id)
    return registration
  }
  const waitingFor = async (id: string) =>
    (await callOk(handler, volunteers.list, { limit: 50 }, (await anOfficer()).id)).volunteers.find(
      (row) => row.id === id,
    )

  /** The decision about what the row says now. */
  const shown = async (volunteerId: string, requestId?: string) => {
    const { version = 0 } = (await waitingFor(volunteerId)) ?? {}
    return { volunteerId, version, requestId }
  }

  test('counts at once where no paper is needed, and once only', async () => {
    const { id, residentId } = await anApproved()

    for (let time = 1; time <= 2; time++)
      expect((await add(residentId, id, ['haircut', 'visiting'])).body).toMatchObject({
        skills: ['visiting', 'haircut'],
      })

    expect(await volunteerOf(residentId)).toMatchObject({ state: 'approved', skills: ['visiting', 'haircut'] })
    expect(await waitingFor(id)).toBeUndefined()
  })

  test('that needs a proof waits for staff, and counts once they approve it', async () => {
    const { id, residentId } = await anApproved()

    expect((await add(residentId, id, ['medical', 'repair'])).body).toMatchObject({
      state: 'approved',
      skills: ['visiting', 'repair'],
      asked: ['medical'],
    })
    expect(await volunteerOf(residentId)).toMatchObject({ skills: ['visiting', 'repair'], asked: ['medical'] })
    expect(await waitingFor(id)).toMatchObject({ asked: ['medical'], name: '居民 甲' })
    const row = await callOk(handler, volunteers.approve, await shown(id), (await anOfficer()).id)

    expect(row).toMatchObject({ state: 'approved', skills: ['visiting', 'repair', 'medical'] })
    expect(row.asked).toBeUndefined()
    expect((await volunteerOf(residentId))?.skills).toEqual(['visiting', 'repair', 'medical'])
    expect((await volunteerOf(residentId))?.asked).toBeUndefined()
    expect(await waitingFor(id)).toBeUndefined()
  })

  test('may be declined: who asked reads why, stays a volunteer, and may ask again', async () => {
    const { id, residentId } = await anApproved()
    await add(residentId, id, ['driving'])

    const decline = { ...(await shown(id)), reason: '请带驾驶证来看一下' }
    await callOk(handler, volunteers.decline, decline, (await anOfficer()).id)

    expect(await volunteerOf(residentId)).toMatchObject({
      state: 'approved',
      skills: ['visiting'],
      reason: decline.reason,
    })
    const { body } = await add(residentId, id, ['driving'])

    expect(body).toMatchObject({ asked: ['driving'] })
    expect(body.reason).toBeUndefined()
    expect((await volunteerOf(residentId))?.reason).toBeUndefined()
  })

  test('is for volunteers, and for their own registration', async () => {
    const [{ id }, waiting] = [await anApproved(), await aRegistration()]

    expect((await add(waiting.residentId, id, ['repair'])).body.code).toBe('volunteer_not_found')
    expect((await add(waiting.residentId, waiting.id, ['repair'])).body.code).toBe('not_a_volunteer')
  })

  test('two at once are both there', async () => {
    const { id, residentId } = await anApproved()

    await Promise.all([
      add(residentId, id, ['medical']),
      add(residentId, id, ['driving']),
      add(residentId, id, ['repair']),
    ])

    const { skills, asked } = (await volunteerOf(residentId))!
    expect(skills).toEqual(['visiting', 'repair'])
    expect(asked?.toSorted()).toEqual(['driving', 'medical'])
  })

  test('decided twice at once is decided once', async () => {
    const { id, residentId } = await anApproved()
    await add(residentId, id, ['medical'])
    const [officer, seen] = [(await anOfficer()).id, await shown(id)]

    const replies = await Promise.all([
      call(handler, volunteers.approve, seen, officer),
      call(handler, volunteers.decline, { ...seen, reason: '没有见到证件' }, officer),
    ])

    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect((await volunteerOf(residentId))?.skills?.includes('medical')).toBe(replies[0].status === 200)
  })

  test('is not decided by who has not seen it', async () => {
    const { id, residentId } = await anApproved()
    await add(residentId, id, ['medical'])
    const [officer, seen] = [(await anOfficer()).id, await shown(id)]
    await add(residentId, id, ['driving'])

    const replies = [
      await call(handler, volunteers.approve, seen, officer),
      await call(handler, volunteers.decline, { ...seen, reason: '没有见到证件' }, officer),
      await call(handler, volunteers.approve, { volunteerId: id }, officer),
    ]

    expect(replies.map(({ body }) => body.code)).toEqual(Array(3).fill('volunteer_already_decided'))
    expect(await volunteerOf(residentId)).toMatchObject({ skills: ['visiting'], asked: ['medical', 'driving'] })
    const row = await callOk(handler, volunteers.approve, await shown(id), officer)
    expect(row.skills).toEqual(['visiting', 'medical', 'driving'])
  })

  test('asked for while somebody decides, it is not granted along', async () => {
    const { id, residentId } = await anApproved()
    await add(residentId, id, ['medical'])
    const [officer, seen] = [(await anOfficer()).id, await shown(id)]

    const [approval] = await overtake(
      () => call(handler, volunteers.approve, seen, officer),
      () => add(residentId, id, ['driving']),
    )

    expect(approval.body.code).toBe('volunteer_already_decided')
    expect(await volunteerOf(residentId)).toMatchObject({ skills: ['visiting'], asked: ['medical', 'driving'] })
  })

  test.each(['approve', 'decline'] as const)(
    'to %s sent again with its request id is answered again, at once or later; the opposite is refused',
    async (way) => {
      const { id, residentId } = await anApproved()
      await add(residentId, id, ['medical'])
      const [officer, seen] = [(await anOfficer()).id, await shown(id, newId('vol'))]
      const declined = { ...seen, reason: '没有见到证件' }
      const ways: Record<
        typeof way,
        () => Promise<{ status: number; body: Partial<VolunteerRow> & { code?: string } }>
      > = {
        approve: () => call(handler, volunteers.approve, seen, officer),
        decline: () => call(handler, volunteers.decline, declined, officer),
      }

      const atOnce = await overtake(ways[way], ways[way])
      const later = await ways[way]()
      const opposite = await ways[way === 'approve' ? 'decline' : 'approve']()

      const [first, ...others] = [...atOnce, later].map(({ status, body }) => ({ status, body }))
      expect(first).toMatchObject({ status: 200, body: { decidedAt: expect.any(String) } })
      expect(others).toEqual([first, first])
      expect(first!.body.skills).toEqual(way === 'approve' ? ['visiting', 'medical'] : ['visiting'])
      expect(opposite.body.code).toBe('volunteer_already_decided')
    },
  )

  test('asked for afterwards, it is not granted by an old yes that comes again', async () => {
    const { id, residentId } = await anApproved()
    await add(residentId, id, ['medical'])
    const [officer, seen] = [(await anOfficer()).id, await shown(id, newId('vol'))]
    await callOk(handler, volunteers.approve, seen, officer)
    await add(residentId, id, ['driving'])

    const again = await callOk(handler, volunteers.approve, seen, officer)

    expect(again).toMatchObject({ skills: ['visiting', 'medical'], asked: ['driving'] })
    expect(await volunteerOf(residentId)).toMatchObject({ skills: ['visiting', 'medical'], asked: ['driving'] })
  })
})

describe('deciding', () => {
  test('approves: the person is a volunteer from then on', async () => {
    const { id, residentId } = await aRegistration()

    const approved = await callOk(handler, volunteers.approve, { volunteerId: id }, (await anOfficer()).id)

    expect(approved).toMatchObject({ id, state: 'approved', name: '居民 甲', phoneMasked: '138****8000' })
    expect(await volunteerOf(residentId)).toMatchObject({ id, state: 'approved' })
  })

  test('declines with the reason the person reads', async () => {
    const { id, residentId } = await aRegistration()
    const officer = await anOfficer()

    await callOk(handler, volunteers.decline, { volunteerId: id, reason: '年龄未满' }, officer.id)

    expect(await volunteerOf(residentId)).toMatchObject({ id, state: 'declined', reason: '年龄未满' })
  })

  test('a decline without a reason is refused', async () => {
    const { id } = await aRegistration()

    expect(
      await call(handler, volunteers.decline, { volunteerId: id, reason: ' ' }, (await anOfficer()).id),
    ).toMatchObject({ status: 400 })
  })

  test('of two deciders at once one wins, and both rows say the same', async () => {
    const { id, residentId } = await aRegistration()
    const [one, other] = [await anOfficer(), await onDuty('office', 'luotang')]

    const [approval, decline] = await Promise.all([
      call(handler, volunteers.approve, { volunteerId: id }, one.id),
      call(handler, volunteers.decline, { volunteerId: id, reason: '名额已满' }, other.id),
    ])

    expect([approval.status, decline.status].toSorted()).toEqual([200, 409])
    expect((await volunteerOf(residentId))!.state).toBe(approval.status === 200 ? 'approved' : 'declined')
    const loser = approval.status === 409 ? approval : decline
    expect(loser.body.code).toBe('volunteer_already_decided')
  })

  test('sent again with its request id it is answered again; the opposite decision is refused', async () => {
    const { id } = await aRegistration()
    const officer = await anOfficer()
    const approval = { volunteerId: id, requestId: 'request-1' }
    const approve = () => callOk(handler, volunteers.approve, approval, officer.id)

    const answers = [...(await Promise.all([approve(), approve()])), await approve()]
    const decline = await call(handler, volunteers.decline, { ...approval, reason: '点错了' }, officer.id)

    expect(new Set(answers.map(({ decidedAt }) => decidedAt)).size).toBe(1)
    expect(decline.body.code).toBe('volunteer_already_decided')
  })

  test('decided without a request id, a second decision is refused', async () => {
    const { id } = await aRegistration()
    const officer = await anOfficer()
    await callOk(handler, volunteers.approve, { volunteerId: id }, officer.id)

    const reply = await call(handler, volunteers.approve, { volunteerId: id }, officer.id)

    expect(reply).toMatchObject({ status: 409, body: { code: 'volunteer_already_decided' } })
  })

  test('a registration of another community is not found, as is one that never was', async () => {
    const { id } = await aRegistration(inYanhe)
    const officer = await anOfficer()

    for (const volunteerId of [id, newId('vol')])
      expect(await call(handler, volunteers.approve, { volunteerId }, officer.id)).toMatchObject({
        status: 404,
        body: { code: 'volunteer_not_found' },
      })
  })

  test('a grid worker and the volunteer themself may not', async () => {
    const { id, residentId } = await aRegistration()
    const gridWorker = await onDuty('grid_worker', 'luotang/taiyu/taiyu-g1')

    for (const personId of [residentId, gridWorker.id])
      expect(await call(handler, volunteers.approve, { volunteerId: id }, personId)).toMatchObject({ status: 403 })
  })
})

describe('the list', () => {
  const idsOf = async (personId: string, input: SentTo<typeof volunteers.list> = {}) =>
    (await callOk(handler, volunteers.list, input, personId)).volunteers.map(({ id }) => id)

  test('shows who waits in my area, with the whole name', async () => {
    const mine = await aRegistration()
    const foreign = await aRegistration(inYanhe)
    const officer = await anOfficer()

    const { volunteers: rows } = await callOk(handler, volunteers.list, { limit: 50 }, officer.id)

    expect(rows).toContainEqual(expect.objectContaining({ id: mine.id, name: '居民 甲' }))
    expect(rows.map(({ id }) => id)).not.toContain(foreign.id)
  })

  test('of a person with two areas shows both', async () => {
    const officer = await onDuty('community_officer', 'luotang/taiyu')
    await onDuty('community_officer', 'luotang/yanhe', { personId: officer.id })
    const registered = [await aRegistration(), await aRegistration(inYanhe)].map(({ id }) => id)

    expect(await idsOf(officer.id, { limit: 50 })).toEqual(expect.arrayContaining(registered))
  })

  test('of an estate shows only that estate', async () => {
    const first = await aRegistration()
    const second = await aRegistration({ estateId: 'taiyu-e2', areaPath: 'luotang/taiyu/taiyu-g1/taiyu-e2' })
    const officer = await anOfficer()

    const ids = await idsOf(officer.id, { areaPath: 'luotang/taiyu/taiyu-g1/taiyu-e2' })

    expect(ids).toContain(second.id)
    expect(ids).not.toContain(first.id)
  })

  test('has who was decided under their state and no longer among those who wait', async () => {
    const { id } = await aRegistration()
    const officer = await anOfficer()
    await callOk(handler, volunteers.approve, { volunteerId: id }, officer.id)

    expect(await idsOf(officer.id, { limit: 50 })).not.toContain(id)
    expect(await idsOf(officer.id, { state: 'approved' })).toContain(id)
    expect(await idsOf(officer.id, { state: 'declined' })).not.toContain(id)
  })

  test('comes page by page, who waits longest first', async () => {
    const home = { estateId: 'zhen-e1', areaPath: 'luotang/zhen/zhen-g1/zhen-e1' }
    const officer = await onDuty('community_officer', 'luotang/zhen', { from: '2026-01-01' })
    const ids = []
    for (const day of ['2026-11-16', '2026-11-18', '2026-11-20']) {
      setClock(`${day}T02:00:00.000Z`)
      ids.push((await aRegistration(home)).id)
    }

    const first = await callOk(handler, volunteers.list, { limit: 2 }, officer.id)
    const second = await callOk(handler, volunteers.list, { limit: 2, after: first.next }, officer.id)

    expect([...first.volunteers, ...second.volunteers].map(({ id }) => id)).toEqual(ids)
    expect(second.next).toBeUndefined()
  })

  test('of a foreign area is refused', async () => {
    const officer = await anOfficer()

    for (const areaPath of ['luotang/yanhe', 'luotang'])
      expect(await call(handler, volunteers.list, { areaPath }, officer.id)).toMatchObject({
        status: 403,
        body: { code: 'outside_your_area' },
      })
  })
})
