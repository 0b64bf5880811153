import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import { joining } from '@mulin/shared/hazards/joining'
import { inspections } from '@mulin/shared/inspections/endpoints'
import { call, callOk } from '../../test/call.ts'
import { hazardCategories } from '../../test/hazards.ts'
import { aFinish, aProblem, aSite, checklists, findOk, fixedAtOnce, signed, startedOk } from '../../test/inspections.ts'
import { itemsWhere } from '../../test/items.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { overtake } from '../../test/overtake.ts'
import { aResident, luotangAreas, onDuty } from '../../test/people.ts'
import { handler as handlingHandler } from '../handling/handler.ts'
import { handler as hazardHandler } from '../hazards/handler.ts'
import { handler as joiningHandler } from '../joining/handler.ts'
import { now } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { keys } from '../tables/keys.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()
let office: string
beforeAll(async () => {
  await luotangAreas()
  await checklists()
  await hazardCategories()
  office = (await onDuty('office', 'luotang', { title: '街道 01' })).id
})

const hazardOf = (hazardId: string, by = office) => callOk(hazardHandler, hazards.one, { hazardId }, by)
const verify = (hazardId: string) => callOk(hazardHandler, hazards.verify, { hazardId }, office)
const actionsOf = async (hazardId: string) => (await hazardOf(hazardId)).entries.map(({ action }) => action)

/** Found in a shop, which has it to fix, and not signed for yet. */
async function found() {
  const { id } = await startedOk((await aSite({ unitId: undefined, unitName: '沿街商铺 01' })).id, office)
  const { hazardId } = await findOk(id, office)
  const answers = { 'exit-clear': 'problem', 'gear-there': 'ok' } as const
  return { hazardId, end: aFinish(id, { answers, acknowledgement: signed }) }
}
const finish = (end: ReturnType<typeof aFinish>) => callOk(handler, inspections.finish, end, office)

test('that it was signed for is an entry of the history, bound to the record, and names no person', async () => {
  const { hazardId, end } = await found()

  const { recordNumber: number = '' } = await finish(end)

  const { entries, inspection, state } = await hazardOf(hazardId)
  expect(state).toBe('dispatched')
  const entry = { at: inspection?.signedAt, action: 'sign_for', state, by: '沿街商铺 01', photos: [] }
  expect(entries.at(-1)).toEqual(entry)
  const { hash } = await callOk(handler, inspections.record, { number }, office)
  const { pk } = keys.hazard(hazardId)
  const stored = await itemsWhere((item) => item.pk === pk && item['action'] === 'sign_for')
  expect(stored).toMatchObject([{ personId: office, signedIn: { number, hash } }])
  expect(JSON.stringify([entries, stored])).not.toContain(signed.name)
  expect(await verify(hazardId)).toMatchObject({ whole: true, entries: entries.length })
})

test.each([
  ['another record', { signedIn: { number: 'JC2026-AAAA-AAAA', hash: '0'.repeat(64) } }],
  ['another time', { at: '2020-01-01T00:00:00.000Z' }],
  ['nobody in particular', { by: '别家商铺' }],
])('signed for by or in %s it is not whole any more', async (_what, set) => {
  const { hazardId, end } = await found()
  await finish(end)
  const place = (await actionsOf(hazardId)).indexOf('sign_for')

  await transact([{ update: keys.hazardEntry(hazardId, place), set }])

  expect(await verify(hazardId)).toMatchObject({ whole: false, brokenAt: place })
})

test('a signature that is taken out is missed', async () => {
  const { hazardId, end } = await found()
  await finish(end)
  const place = (await actionsOf(hazardId)).indexOf('sign_for')

  await transact([{ delete: keys.hazardEntry(hazardId, place) }])

  expect(await verify(hazardId)).toMatchObject({ whole: false, brokenAt: place })
})

test('a neighbour who met it too reads that, and neither who signed nor in which record', async () => {
  const { hazardId, end } = await found()
  const neighbour = (await aResident()).id
  await callOk(joiningHandler, joining.join, { hazardId, requestId: newId('haz') }, neighbour)

  const { recordNumber = '' } = await finish(end)

  const seen = await hazardOf(hazardId, neighbour)
  expect(seen.entries.at(-1)).toMatchObject({ action: 'sign_for', by: '沿街商铺 01' })
  const text = JSON.stringify(seen)
  expect([signed.name, recordNumber, office].filter((secret) => text.includes(secret))).toEqual([])
})

const refused = { kind: 'refused', reason: '要等房东来', witness: '网格员 07' } as const

test('that they did not sign is an entry too, bound to the record, without the reason and who saw it', async () => {
  const { hazardId, end } = await found()

  const { recordNumber: number = '' } = await finish({ ...end, acknowledgement: refused })

  const { entries, inspection, state } = await hazardOf(hazardId)
  expect(state).toBe('dispatched')
  expect(inspection).not.toHaveProperty('signedAt')
  const entry = { at: inspection?.notSignedAt, action: 'refuse_to_sign', state, by: '沿街商铺 01', photos: [] }
  expect(entries.at(-1)).toEqual(entry)
  const { hash } = await callOk(handler, inspections.record, { number }, office)
  const stored = await itemsWhere((item) => item['action'] === 'refuse_to_sign' && item.pk === keys.hazard(hazardId).pk)
  expect(stored).toMatchObject([{ personId: office, signedIn: { number, hash } }])
  const text = JSON.stringify([entries, stored])
  expect([refused.reason, refused.witness].filter((secret) => text.includes(secret))).toEqual([])
  expect(await verify(hazardId)).toMatchObject({ whole: true, entries: entries.length })
})

test('what was fixed on the spot waits for no signature, and nobody refused one for it', async () => {
  const { id } = await startedOk((await aSite()).id, office)
  const { hazardId } = await findOk(id, office, { action: await fixedAtOnce(office) })
  const before = await actionsOf(hazardId)

  await finish(aFinish(id, { answers: { 'exit-clear': 'problem', 'gear-there': 'ok' }, acknowledgement: refused }))

  expect(await actionsOf(hazardId)).toEqual(before)
})

describe('who objects', () => {
  const words = '这辆车不是我们店的'

  /** One to be fixed and one fixed on the spot, both objected to, and one of which nobody was asked. */
  async function objected() {
    const { id: inspectionId } = await startedOk(
      (await aSite({ unitId: undefined, unitName: '沿街商铺 01' })).id,
      office,
    )
    const { hazardId: unasked } = await findOk(inspectionId, office)
    const findings = [await aProblem(office), await aProblem(office, { action: await fixedAtOnce(office) })]
    const { results } = await callOk(handler, inspections.addFindings, { inspectionId, findings }, office)
    const hazardIds = results.flatMap((result) => ('finding' in result ? [result.finding.hazardId] : []))
    const said = findings.map(({ requestId }) => ({ requestId, kind: 'objected' as const, words }))
    const answers = { 'exit-clear': 'problem', 'gear-there': 'ok' } as const
    return { hazardIds, unasked, end: aFinish(inspectionId, { answers, acknowledgement: signed, said }) }
  }

  test('does so in the history, with what they said, also to what was fixed on the spot', async () => {
    const { hazardIds, unasked, end } = await objected()
    const states = await Promise.all(hazardIds.map(async (id) => (await hazardOf(id)).state))

    await finish(end)

    const files = await Promise.all(hazardIds.map((id) => hazardOf(id)))
    expect(files.map(({ state }) => state)).toEqual(states)
    for (const { entries, inspection, state } of files) {
      const entry = { at: inspection?.notSignedAt, action: 'object', state, by: '沿街商铺 01', note: words, photos: [] }
      expect(entries.at(-1)).toEqual(entry)
    }
    for (const id of hazardIds) expect(await verify(id)).toMatchObject({ whole: true })
    expect(await actionsOf(unasked)).not.toEqual(expect.arrayContaining(['object']))
    expect(await actionsOf(unasked)).not.toEqual(expect.arrayContaining(['sign_for']))
  })

  test('is missed where that is taken out, or says something else', async () => {
    const { hazardIds, end } = await objected()
    await finish(end)
    const [changed = '', gone = ''] = hazardIds
    const placeIn = async (id: string) => (await actionsOf(id)).indexOf('object')
    const places = [await placeIn(changed), await placeIn(gone)] as const

    await transact([
      { update: keys.hazardEntry(changed, places[0]), set: { note: '没有意见' } },
      { delete: keys.hazardEntry(gone, places[1]) },
    ])

    expect(await verify(changed)).toMatchObject({ whole: false, brokenAt: places[0] })
    expect(await verify(gone)).toMatchObject({ whole: false, brokenAt: places[1] })
  })

  test('is read by a neighbour without the words', async () => {
    const { hazardIds, end } = await objected()
    const neighbour = (await aResident()).id
    await callOk(joiningHandler, joining.join, { hazardId: hazardIds[0]!, requestId: newId('haz') }, neighbour)

    await finish(end)

    const seen = await hazardOf(hazardIds[0]!, neighbour)
    expect(seen.entries.at(-1)).toMatchObject({ action: 'object' })
    expect(JSON.stringify(seen)).not.toContain(words)
  })
})

test('handed in twice at once it is signed for once', async () => {
  const { hazardId, end } = await found()

  await Promise.all([finish(end), finish(end)])
  await finish(end)

  expect((await actionsOf(hazardId)).filter((action) => action === 'sign_for')).toHaveLength(1)
  expect(await verify(hazardId)).toMatchObject({ whole: true })
})

test.each([
  ['sign_for', 'signedAt', signed],
  ['refuse_to_sign', 'notSignedAt', refused],
] as const)(
  'more than fit into one transaction get it all the same (%s); what stopped between goes on',
  async (what, mark, acknowledgement) => {
    const { hazardId, end: open } = await found()
    const end = { ...open, acknowledgement }
    const { inspectionId } = end
    const hazardIds: string[] = [hazardId]
    for (let times = 0; times < 5; times++) {
      const findings = await Promise.all(Array.from({ length: 9 }, () => aProblem(office)))
      const { results } = await callOk(handler, inspections.addFindings, { inspectionId, findings }, office)
      hazardIds.push(...results.flatMap((result) => ('finding' in result ? [result.finding.hazardId] : [])))
    }
    const itemsOf = (id: string) => itemsWhere(({ pk }) => pk === keys.hazard(id).pk)
    const unsigned = await Promise.all(hazardIds.map(itemsOf))
    const signedFor = () =>
      itemsWhere(({ pk, action }) => action === what && hazardIds.some((id) => keys.hazard(id).pk === pk))

    await finish(end)
    expect(await signedFor()).toHaveLength(46)
    const stopped = unsigned.slice(-3).flat()
    const signatures = (await signedFor()).filter((item) => stopped.some(({ pk }) => pk === item['pk']))
    await transact([
      ...signatures.map(({ pk, sk }) => ({ delete: { pk, sk } })),
      ...stopped.map((item) => ({ put: item, if: { pk: item.pk } })),
    ])
    await Promise.all([finish(end), finish(end)])

    expect(await signedFor()).toHaveLength(46)
    for (const id of [hazardId, ...hazardIds.slice(-3)]) {
      expect((await hazardOf(id)).inspection?.[mark]).toBeDefined()
      expect(await verify(id)).toMatchObject({ whole: true })
    }
  },
)

test('whoever took a step meanwhile is in nobody’s way, nor is the signature in theirs', async () => {
  const [{ hazardId, end }, other] = [await found(), await found()]
  const back = (id: string, version?: number) =>
    call(handlingHandler, handling.sendBack, { hazardId: id, version, reason: '请别的单位' }, office)
  const { version } = await hazardOf(other.hazardId)

  await overtake(
    () => finish(end),
    () => back(hazardId),
  )
  await finish(other.end)

  expect((await actionsOf(hazardId)).slice(-2)).toEqual(['send_back', 'sign_for'])
  expect((await hazardOf(hazardId)).entries.at(-1)?.state).toBe('accepted')
  expect(await verify(hazardId)).toMatchObject({ whole: true })
  expect(await back(other.hazardId, version)).toMatchObject({ status: 200 })
  expect(await verify(other.hazardId)).toMatchObject({ whole: true })
})

test('what was signed for before that stood in the history is whole as it is', async () => {
  const { hazardId } = await found()

  await transact([{ update: keys.hazard(hazardId), set: { 'inspection.signedAt': now() } }])

  expect((await hazardOf(hazardId)).inspection?.signedAt).toBeDefined()
  expect(await verify(hazardId)).toMatchObject({ whole: true })
})
