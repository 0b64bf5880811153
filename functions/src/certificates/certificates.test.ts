import { createHash } from 'node:crypto'
import { textOf } from '@mulin/shared/certificates/certificate'
import { certificates } from '@mulin/shared/certificates/endpoints'
import type { SentTo } from '@mulin/shared/endpoint'
import { hours } from '@mulin/shared/hours/endpoints'
import { call, callOk } from '../../test/call.ts'
import { aCertificate } from '../../test/certificates.ts'
import { someHours } from '../../test/hours.ts'
import { itemsWhere } from '../../test/items.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, onDuty } from '../../test/people.ts'
import { handler as hoursHandler } from '../hours/handler.ts'
import { newId } from '../platform/ids.ts'
import { putIssuer } from '../tables/certificates.ts'
import { keys } from '../tables/keys.ts'
import { createOnce } from '../tables/requests.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()
const issuer = { name: '罗塘街道', contact: '罗塘街道党群服务中心' }
beforeEach(() => transact([putIssuer(issuer)]))

const on = (day: string) => ({ startsAt: `${day}T01:00:00.000Z`, endsAt: `${day}T03:00:00.000Z` })

async function aVolunteer() {
  const { id: personId } = await aResident({ name: '欧阳志愿', volunteer: 'approved' })
  const first = await someHours({ personId, state: 'confirmed', ...on('2026-10-01') })
  await someHours({ personId, state: 'settled', ...on('2026-10-20') })
  await someHours({ personId, state: 'pending', ...on('2026-10-10') })
  return { personId, first }
}

type Wish = SentTo<typeof certificates.issue>
const wish = (overrides: Partial<Wish> = {}): Wish => ({ requestId: newId('hrs'), ...overrides })
const issue = (personId: string, overrides?: Partial<Wish>) =>
  call(handler, certificates.issue, wish(overrides), personId)
const issueOk = (personId: string, overrides?: Partial<Wish>) =>
  callOk(handler, certificates.issue, wish(overrides), personId)
const check = (number: string) => call(handler, certificates.check, { number })
const withdraw = (number: string, by: string) =>
  call(handler, certificates.withdraw, { number, reason: '登记有误' }, by)

test('on a stage where nobody set an issuer the office does, and then certificates are issued', async () => {
  await transact([{ delete: keys.issuer() }])
  const { personId } = await aVolunteer()
  const office = (await onDuty('office', 'luotang')).id
  expect(await callOk(handler, certificates.issuer, {}, office)).toEqual({})
  expect(await issue(personId)).toMatchObject({ status: 409, body: { code: 'issuer_not_set' } })

  const set = { name: '罗塘街道', head: '负责人 01', contact: '0523-0000000' }
  expect(await call(handler, certificates.setIssuer, set, office)).toMatchObject({ status: 200, body: set })

  expect(await callOk(handler, certificates.issuer, {}, office)).toEqual({ issuer: set })
  expect((await issueOk(personId)).issuer).toEqual(set)
})

test('another issuer is on what is issued from then on', async () => {
  const { personId } = await aVolunteer()
  const { number } = await issueOk(personId)
  const office = (await onDuty('office', 'luotang')).id

  await callOk(
    handler,
    certificates.setIssuer,
    { name: '街道志愿服务站', head: '负责人 02', contact: '服务中心' },
    office,
  )

  expect((await check(number)).body.issuer).toEqual(issuer)
  expect((await issueOk(personId)).issuer.name).toBe('街道志愿服务站')
})

test('the issuer of all is not set by who decides about one community', async () => {
  const one = (await onDuty('office', 'luotang/taiyu')).id

  const reply = await call(handler, certificates.setIssuer, { ...issuer, head: '负责人 01' }, one)

  expect(reply).toMatchObject({ status: 403, body: { code: 'outside_your_area' } })
})

describe('a certificate', () => {
  test('says who, how long, what and from whom, and its hash is of what it says', async () => {
    const { personId } = await aVolunteer()

    const issued = await issueOk(personId)

    expect(issued).toMatchObject({
      name: '欧阳志愿',
      volunteerNumber: expect.stringMatching(/^V\w{10}$/),
      from: '2026-10-01',
      minutes: 240,
      services: [{ on: '2026-10-01' }, { on: '2026-10-20' }],
      issuer,
    })
    expect(issued.number).toMatch(/^ZY\d{4}-\w{4}-\w{4}$/)
    expect(issued.hash).toBe(createHash('sha256').update(textOf(issued)).digest('hex'))
  })

  test('is about the period that was asked for', async () => {
    const { personId } = await aVolunteer()

    const issued = await issueOk(personId, { from: '2026-10-02', until: '2026-10-31' })

    expect(issued).toMatchObject({ from: '2026-10-02', until: '2026-10-31', minutes: 120 })
  })

  test('is checked by anybody, who reads a masked name and never a phone', async () => {
    const { personId } = await aVolunteer()
    const { number, hash } = await issueOk(personId)

    const { status, body } = await check(number)

    expect([status, body.state, body.nameMasked, body.minutes, body.hash]).toEqual([200, 'valid', '欧***', 240, hash])
    expect(JSON.stringify(body)).not.toMatch(/欧阳|sealed|13800008000|138\*|per_/)
  })

  const card = { type: 'identity_card', number: '11010519491231002X' } as const

  test('stands nowhere in the table under a name or an identity, also not in what is remembered of the call', async () => {
    const { personId } = await aVolunteer()
    const { number } = await issueOk(personId, { identity: card })

    const items = await itemsWhere((item) => JSON.stringify(item).includes(number))

    expect(items.map(({ sk }) => sk.split('#')[0]).toSorted()).toEqual(['CERTIFICATE', 'REQUEST'])
    expect(JSON.stringify(items)).not.toMatch(/欧阳|11010519491231002X/)
  })

  test('says by which document, where the volunteer wants it; whoever checks it reads its end', async () => {
    const { personId } = await aVolunteer()
    const { requestId, ...without } = wish()

    const issued = await issueOk(personId, { ...without, requestId, identity: card })
    const again = await issueOk(personId, { ...without, requestId, identity: card })

    expect(issued.identity).toEqual(card)
    expect(issued.hash).toBe(createHash('sha256').update(textOf(issued)).digest('hex'))
    expect(again).toEqual(issued)
    const other = { type: 'identity_card', number: '32010619491231002X' } as const
    expect(textOf({ ...issued, identity: other })).toBe(textOf(issued))
    expect((await check(issued.number)).body.identity).toEqual({ type: 'identity_card', end: '002X' })
    expect((await issueOk(personId)).identity).toBeUndefined()
  })

  test('asked for before names were sealed in what is remembered, it is still the answer', async () => {
    const { personId } = await aVolunteer()
    const asked = wish()
    const { requestId, ...content } = asked
    const before = { ...aCertificate(), name: '欧阳志愿' }
    await createOnce({ personId, requestId, content }, before, [])

    expect(await callOk(handler, certificates.issue, asked, personId)).toEqual(before)
  })

  test('is not issued by a number that is mistyped', async () => {
    const { personId } = await aVolunteer()

    const reply = await issue(personId, { identity: { ...card, number: '11010519491231003X' } })

    expect(reply).toMatchObject({
      status: 400,
      body: { code: 'invalid_input', details: { fields: ['identity.number'] } },
    })
  })

  test('stays as it is when hours are corrected afterwards', async () => {
    const { personId, first } = await aVolunteer()
    const { number } = await issueOk(personId)
    const officer = await onDuty('community_officer', 'luotang/taiyu')
    const correction = { hoursId: first.id, requestId: newId('hrs'), version: 1, minutes: 30, reason: '提前离开' }

    await callOk(hoursHandler, hours.correct, correction, officer.id)

    expect((await check(number)).body.minutes).toBe(240)
    expect((await issueOk(personId)).minutes).toBe(150)
  })

  test('stands among those of its owner, newest first, and of nobody else', async () => {
    const { personId } = await aVolunteer()
    const earlier = await issueOk(personId)
    const later = await issueOk(personId)

    const mine = await callOk(handler, certificates.mine, {}, personId)

    expect(mine.certificates.map(({ number }) => number)).toEqual([later.number, earlier.number])
    expect((await callOk(handler, certificates.mine, {}, (await aResident()).id)).certificates).toEqual([])
  })

  test('asked for again, also at once, is the same one', async () => {
    const { personId } = await aVolunteer()
    const same = wish()
    const send = () => callOk(handler, certificates.issue, same, personId)

    const numbers = [...(await Promise.all([send(), send(), send()])), await send()].map(({ number }) => number)

    expect(new Set(numbers).size).toBe(1)
    expect((await callOk(handler, certificates.mine, {}, personId)).certificates).toHaveLength(1)
  })
})

describe('no certificate is issued', () => {
  test('to who is no approved volunteer', async () => {
    const { id } = await aResident({ volunteer: 'pending' })

    expect(await issue(id)).toMatchObject({ status: 403, body: { code: 'not_a_volunteer' } })
  })

  test('without a name', async () => {
    const { id } = await aResident({ name: undefined, volunteer: 'approved' })

    expect(await issue(id)).toMatchObject({ status: 422, body: { code: 'name_required' } })
  })

  test('over a period without confirmed hours', async () => {
    const { personId } = await aVolunteer()

    expect(await issue(personId, { from: '2026-10-02', until: '2026-10-19' })).toMatchObject({
      status: 409,
      body: { code: 'no_confirmed_hours' },
    })
  })

  test('while nobody wrote down who issues it', async () => {
    const { personId } = await aVolunteer()
    await transact([{ delete: keys.issuer() }])

    expect(await issue(personId)).toMatchObject({ status: 409, body: { code: 'issuer_not_set' } })
  })

  test('for a request that was another one', async () => {
    const { personId } = await aVolunteer()
    const { requestId } = wish()
    await issueOk(personId, { requestId })

    expect(await issue(personId, { requestId, from: '2026-10-02' })).toMatchObject({
      status: 409,
      body: { code: 'request_id_reused' },
    })
  })
})

describe('withdrawing', () => {
  test('is seen by whoever checks it, with the reason', async () => {
    const { number } = await issueOk((await aVolunteer()).personId)
    const officer = await onDuty('community_officer', 'luotang/taiyu')

    expect(await withdraw(number, officer.id)).toMatchObject({ status: 200, body: { state: 'withdrawn' } })

    expect((await check(number)).body).toMatchObject({ state: 'withdrawn', withdrawReason: '登记有误' })
  })

  test('is for staff of the area of the volunteer', async () => {
    const { number } = await issueOk((await aVolunteer()).personId)
    const stranger = await onDuty('community_officer', 'luotang/yanhe')

    expect(await withdraw(number, stranger.id)).toMatchObject({ status: 403, body: { code: 'outside_your_area' } })
  })

  test('happens once, also at once', async () => {
    const { number } = await issueOk((await aVolunteer()).personId)
    const office = await onDuty('office', 'luotang')

    const atOnce = await Promise.all([withdraw(number, office.id), withdraw(number, office.id)])
    const again = await withdraw(number, office.id)

    expect(atOnce.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(again).toMatchObject({ status: 409, body: { code: 'certificate_already_withdrawn' } })
  })

  test('is of what there is', async () => {
    const office = await onDuty('office', 'luotang')

    expect(await withdraw('ZY2026-0000-0000', office.id)).toMatchObject({ body: { code: 'certificate_not_found' } })
  })
})

test('what was never issued is not found', async () => {
  expect(await check('ZY2026-0000-0000')).toMatchObject({ status: 404, body: { code: 'certificate_not_found' } })
})
