import type { CheckIn } from '@mulin/shared/check-ins/check-in'
import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { people } from '@mulin/shared/people'
import { aWish, cancel, mySignUp, signUpOk } from '../../test/activities.ts'
import { callOk } from '../../test/call.ts'
import { aScan, aSessionNow, saidOf, sendOk, venueCodeNow } from '../../test/check-ins.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotangAreas } from '../../test/people.ts'
import { handler as peopleHandler } from '../people/handler.ts'
import { now, setClock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

const ofTeams = { kind: 'team' as const, teamSize: { min: 1, max: 9, substitutes: 0, women: 0, men: 0 } }

/** A coach with so many teams in a session that begins soon. */
async function aCoach(count: number) {
  const { staffId, activity, where } = await aSessionNow(ofTeams)
  const { id: coach } = await aResident()
  const ids: string[] = []
  for (let n = 1; n <= count; n++) {
    const team = { name: `队${n}`, members: [{ name: `队员${n}`, isSubstitute: false }] }
    ids.push((await signUpOk(coach, aWish(activity, { team, ...(n > 1 && { another: true }) }))).id)
  }
  const venue = async (over: Partial<CheckIn> = {}) => aScan({ venueCode: await venueCodeNow(staffId, where), ...over })
  const states = () => Promise.all(ids.map(async (id) => (await mySignUp(coach, id)).state))
  return { staffId, where, coach, ids, venue, states }
}

/** By a phone that asks which team is meant. */
async function asked(personId: string, scan: CheckIn) {
  const sent = { sentAt: now(), asksWhich: true, checkIns: [scan] }
  const [answer] = (await callOk(handler, checkIns.take, sent, personId)).results
  return answer!
}

test('of several teams none is checked in before it is said which, and then that one, by the same scan', async () => {
  const { coach, ids, venue, states } = await aCoach(2)
  const scan = await venue()

  const question = await asked(coach, scan)

  expect(question).toMatchObject({ result: 'refused', reason: 'which_team' })
  expect(question.teams).toEqual([
    { signUpId: ids[0], teamName: '队1', state: 'confirmed' },
    { signUpId: ids[1], teamName: '队2', state: 'confirmed' },
  ])
  expect(await states()).toEqual(['confirmed', 'confirmed'])

  const chosen = { ...scan, party: ids[1] }
  expect(saidOf(await asked(coach, chosen))).toBe('accepted')
  expect(saidOf(await asked(coach, chosen))).toBe('accepted')
  expect(await states()).toEqual(['confirmed', 'attended'])
})

test('scanned once more, the next team is not checked in by itself; once all are there nobody is asked', async () => {
  const { coach, ids, venue, states } = await aCoach(2)
  await asked(coach, await venue({ party: ids[0] }))

  const again = await asked(coach, await venue())

  expect(again.teams?.map(({ state }) => state)).toEqual(['attended', 'confirmed'])
  expect(await states()).toEqual(['attended', 'confirmed'])
  await asked(coach, await venue({ party: ids[1] }))
  expect(saidOf(await asked(coach, await venue()))).toBe('accepted_with_conflict already_checked_in')
})

test('with one team, or with one that is left, nobody is asked', async () => {
  const [one, left] = [await aCoach(1), await aCoach(2)]
  await cancel(left.coach, left.ids[0]!)

  expect(saidOf(await asked(one.coach, await one.venue()))).toBe('accepted')
  expect(saidOf(await asked(left.coach, await left.venue()))).toBe('accepted')
  expect(await left.states()).toEqual(['cancelled', 'attended'])
})

test('staff who type the digits are asked too, and these are used up only by what counts', async () => {
  const { staffId, where, coach, ids, states } = await aCoach(2)
  const { code: personCode } = await callOk(peopleHandler, people.showCode, {}, coach)
  const scan = aScan({ personCode, ...where })

  expect(saidOf(await asked(staffId, scan))).toBe('refused which_team')
  expect(saidOf(await asked(staffId, { ...scan, party: ids[1] }))).toBe('accepted')
  expect(await states()).toEqual(['confirmed', 'attended'])
  expect(saidOf(await asked(staffId, aScan({ personCode, ...where, party: ids[0] })))).toMatch(/person_code/)
})

test('scans that were decided without a network count for their teams in whatever order, and once', async () => {
  const { coach, ids, venue, states } = await aCoach(3)
  const scans = [await venue({ party: ids[2] }), await venue({ party: ids[0] })]

  for (const one of [...scans.toReversed(), ...scans]) await asked(coach, one)

  expect(await states()).toEqual(['attended', 'confirmed', 'attended'])
})

test('nobody is checked in as the team of somebody else', async () => {
  const [mine, others] = [await aCoach(2), await aCoach(1)]

  expect(saidOf(await asked(mine.coach, await mine.venue({ party: others.ids[0] })))).toBe('refused not_on_the_list')
  expect(saidOf(await asked(mine.coach, await mine.venue({ party: newId('sgn') })))).toBe('refused not_on_the_list')
  expect(await others.states()).toEqual(['confirmed'])
})

test('a phone that cannot ask checks in the first that is still to come', async () => {
  const { coach, venue, states } = await aCoach(2)

  const [answer] = await sendOk(coach, [await venue()])

  expect(saidOf(answer!)).toBe('accepted')
  expect(await states()).toEqual(['attended', 'confirmed'])
})
