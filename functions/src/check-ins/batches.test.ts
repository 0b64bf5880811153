import { aScan, aSessionNow, manyExpected, saidOf, send, sendOk } from '../../test/check-ins.ts'
import { injectFaults } from '../../test/faults.ts'
import { itemsWhere } from '../../test/items.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { grouped } from '../platform/grouped.ts'

useLocalTable()

type Scan = Parameters<typeof send>[1][number]

const rowsOf = (sessionId: string) =>
  itemsWhere(({ sk, ...item }) => sk.startsWith('SIGNUP#') && item['sessionId'] === sessionId)

const counted = (said: readonly string[]) =>
  Object.fromEntries([...grouped(said, (one) => one)].map(([one, all]) => [one, all.length]))

test('the same scan ten times, one after the other, is one check-in and one answer', async () => {
  const { staffId, activity, where } = await aSessionNow()
  const [signUp] = await manyExpected(activity.id, 1)
  const scan = aScan({ code: signUp!.checkInCode })

  const answers = []
  for (let time = 1; time <= 10; time++) answers.push(...(await sendOk(staffId, [scan])))

  expect(counted(answers.map(saidOf))).toEqual({ accepted: 10 })
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(await rowsOf(where.sessionId)).toMatchObject([{ state: 'attended', version: 2 }])
})

test.each([
  ['at the same time', undefined],
  ['at the same time with every fifth call to DynamoDB failing', { seed: 20261125, share: 0.2 }],
])('the same scan ten times %s is one check-in and one answer', async (_, faults) => {
  const { staffId, activity, where } = await aSessionNow()
  const signUps = await manyExpected(activity.id, 5)
  const scans = signUps.map(({ checkInCode }) => aScan({ code: checkInCode }))

  jest.spyOn(console, 'info').mockImplementation()
  const { stop } = faults ? injectFaults(faults) : { stop: () => undefined }
  const perScan = await Promise.all(
    scans.map((scan) => Promise.all(Array.from({ length: 10 }, () => insist(staffId, [scan])))),
  ).finally(stop)

  for (const answers of perScan) {
    expect(counted(answers.flat().map(saidOf))).toEqual({ accepted: 10 })
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  }
  expect((await rowsOf(where.sessionId)).every(({ version }) => version === 2)).toBe(true)
})

test('the same scan several times in one batch is one check-in', async () => {
  const { staffId, activity, where } = await aSessionNow()
  const [signUp] = await manyExpected(activity.id, 1)
  const scan = aScan({ code: signUp!.checkInCode })

  const answers = await sendOk(staffId, [scan, scan, scan])

  expect(answers.map(saidOf)).toEqual(['accepted', 'accepted', 'accepted'])
  expect(await rowsOf(where.sessionId)).toMatchObject([{ version: 2 }])
})

/** 500 scans: 450 people, and 50 of what goes wrong at a door. */
async function aBusyDoor() {
  const { staffId, activity, where } = await aSessionNow({ capacity: 500 })
  const other = await aSessionNow()
  const [signUps, strangers] = [await manyExpected(activity.id, 450), await manyExpected(other.activity.id, 10)]
  const codes = signUps.map(({ checkInCode: code }) => code)
  const scans: Scan[] = [
    ...codes.map((code) => aScan({ ...where, code })),
    ...codes.slice(0, 25).map((code) => aScan({ ...where, code })),
    ...strangers.map(({ checkInCode: code }) => aScan({ ...where, code })),
    ...codes.slice(0, 10).map((code) => aScan({ ...where, code: `${code}x` })),
    ...signUps.slice(0, 5).map(({ id }) => aScan({ ...where, signUpId: `${id.slice(0, -6)}000000` })),
  ]
  return { staffId, where, scans }
}

const whatIsSaid = {
  accepted: 450,
  'accepted_with_conflict already_checked_in': 25,
  'refused wrong_session': 10,
  'refused code_forged': 10,
  'refused not_on_the_list': 5,
}

test('500 scans of a phone that was offline, a tenth of them odd, are taken within one call', async () => {
  const { staffId, where, scans } = await aBusyDoor()

  const began = Date.now()
  const answers = await sendOk(staffId, scans)
  const took = Date.now() - began

  expect(answers.map(({ nonce }) => nonce)).toEqual(scans.map(({ nonce }) => nonce))
  expect(counted(answers.map(saidOf))).toEqual(whatIsSaid)
  expect((await rowsOf(where.sessionId)).every(({ state }) => state === 'attended')).toBe(true)
  // What the function may take, see serverless.yml; here others compute at the same time.
  expect(took).toBeLessThan(29_000)
}, 60_000)

/** A phone as ours: what is busy stays in its queue and is sent again. */
async function insist(staffId: string, scans: readonly Scan[]) {
  const done = new Map<string, Awaited<ReturnType<typeof sendOk>>[number]>()
  for (let attempt = 1; done.size < new Set(scans.map(({ nonce }) => nonce)).size; attempt++) {
    if (attempt > 30) throw new Error('no answer')
    const { status, body } = await send(
      staffId,
      scans.filter(({ nonce }) => !done.has(nonce)),
    )
    const answered = status === 200 ? body.results.filter(({ reason }) => reason !== 'busy') : []
    for (const answer of answered) done.set(answer.nonce, answer)
  }
  return scans.map(({ nonce }) => done.get(nonce)!)
}

test('with every fifth call to DynamoDB failing, and the batch sent twice, they are the same check-ins', async () => {
  const { staffId, where, scans } = await aBusyDoor()

  jest.spyOn(console, 'info').mockImplementation()
  const { stop, met } = injectFaults({ seed: 20261126, share: 0.2 })
  const [once, again] = await Promise.all([insist(staffId, scans), insist(staffId, scans)]).finally(stop)

  expect(counted(once.map(saidOf))).toEqual(whatIsSaid)
  expect(again.map(saidOf).toSorted()).toEqual(once.map(saidOf).toSorted())
  expect(Object.values(met).every((count) => count > 10)).toBe(true)
  const rows = await rowsOf(where.sessionId)
  expect(rows.every(({ state, checkedInAt }) => state === 'attended' && typeof checkedInAt === 'string')).toBe(true)
}, 120_000)
