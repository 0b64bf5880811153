import type { Checklist } from '@mulin/shared/inspections/checklist'
import { inspections } from '@mulin/shared/inspections/endpoints'
import { siteRegister } from '@mulin/shared/inspections/site-register'
import { call, callOk } from '../../test/call.ts'
import { hazardCategories } from '../../test/hazards.ts'
import { aFinish, aSite, planOk, startedOk } from '../../test/inspections.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { luotangAreas, onDuty } from '../../test/people.ts'
import { now } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { putChecklist } from '../tables/checklists.ts'
import type { StoredSite } from '../tables/sites.ts'
import { transact } from '../tables/transact.ts'
import { handler as siteHandler } from '../site-register/handler.ts'
import { handler } from './handler.ts'

useLocalTable()
let office: string
beforeAll(async () => {
  await luotangAreas()
  await hazardCategories()
  office = (await onDuty('office', 'luotang')).id
})

const kind = 'ebike_charging' as const
const exits = { id: 'exit-clear', text: '疏散出口畅通', clause: '消防法 第二十八条', categoryId: 'escape-route' }
const gear = { id: 'gear-there', text: '灭火器完好', categoryId: 'other' }
const lamps = { id: 'lamps-lit', text: '应急灯亮', categoryId: 'other' }

const read = async () => {
  const { checklists } = await callOk(handler, inspections.checklists, {}, office)
  return checklists.find((one) => one.kind === kind)
}
const write = (items: Checklist['items'], version: number, by = office) =>
  call(handler, inspections.setChecklist, { kind, items, version }, by)
const writeNext = async (items: Checklist['items']) => write(items, (await read())?.version ?? 0)
const ok = { 'exit-clear': 'ok', 'gear-there': 'ok' } as const

describe('the office', () => {
  test('writes the first checklist of a kind, and each after the one that was read', async () => {
    expect(await write([exits, gear], 0)).toMatchObject({ status: 200, body: { version: 1 } })
    expect(await write([gear], 1)).toMatchObject({ status: 200, body: { version: 2 } })
    expect(await read()).toEqual({ kind, version: 2, items: [gear] })
  })

  test('is told of somebody who wrote meanwhile; of two at once one wins', async () => {
    const version = (await read())?.version ?? 0
    const answers = await Promise.all([write([exits], version), write([gear], version)])

    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const lost = answers.find(({ status }) => status === 409)
    expect(lost).toMatchObject({ body: { code: 'checklist_changed' } })
    expect(await read()).toEqual(answers.find(({ status }) => status === 200)?.body)
  })

  test('gets the same answer when a lost one is asked for again', async () => {
    const version = (await read())?.version ?? 0
    const once = await write([exits, lamps], version)

    expect((await write([exits, lamps], version)).body).toEqual(once.body)
  })

  test('cannot name a category that is not there', async () => {
    expect(await writeNext([{ ...gear, categoryId: 'nothing' }])).toMatchObject({
      status: 404,
      body: { code: 'category_not_found' },
    })
  })

  test('cannot give two items one id', async () => {
    expect(await writeNext([gear, gear])).toMatchObject({ status: 400 })
  })

  test('of one community writes none', async () => {
    const { id } = await onDuty('administrator', 'luotang/taiyu')

    expect(await write([gear], 0, id)).toMatchObject({ status: 403, body: { code: 'outside_your_area' } })
  })
})

describe('an inspection', () => {
  const becomesShop = async ({ id: siteId, name, address, risk, unitName, version }: StoredSite) => {
    await transact([putChecklist({ kind: 'shop', version: 1, items: [lamps] })])
    const asShop = { siteId, version, kind: 'shop', name, address, risk, unitName } as const
    await callOk(siteHandler, siteRegister.change, asShop, office)
  }
  const twoVersions = async () => {
    const before = (await writeNext([exits, gear])).body
    const after = (await writeNext([lamps])).body
    return { before: Number(before.version), after: Number(after.version) }
  }

  test('that is going on keeps its checklist, and its site shows that one', async () => {
    await writeNext([exits, gear])
    const site = await aSite()
    const { id } = await startedOk(site.id, office)

    await writeNext([lamps])

    const { checklist } = await callOk(siteHandler, siteRegister.one, { siteId: site.id }, office)
    expect(checklist?.items).toEqual([exits, gear])
    const done = await callOk(handler, inspections.finish, aFinish(id, { answers: ok }), office)
    expect(done.state).toBe('finished')
    const { checklist: next } = await callOk(siteHandler, siteRegister.one, { siteId: site.id }, office)
    expect(next?.items).toEqual([lamps])
  })

  test('that began without a network is done by the checklist that was on the phone', async () => {
    const { before } = await twoVersions()

    const { checklist } = await startedOk((await aSite()).id, office, {
      checklist: { kind, version: before },
    })

    expect(checklist).toEqual({ kind, version: before, items: [exits, gear] })
  })

  test.each([
    ['older', (plan: { before: number }) => plan.before, [exits, gear]],
    ['newest', (plan: { after: number }) => plan.after, [lamps]],
  ] as const)('that was planned begins by the %s one, if that was on the phone', async (_which, on, items) => {
    await writeNext([exits, lamps])
    const { id } = await planOk((await aSite()).id, office)
    const version = on(await twoVersions())

    await callOk(
      handler,
      inspections.start,
      { inspectionId: id, requestId: newId('ins'), checklist: { kind, version } },
      office,
    )

    const { checklist } = await callOk(handler, inspections.one, { inspectionId: id }, office)
    expect(checklist).toEqual({ kind, version, items })
  })

  test('that began without a network keeps the checklist of what the site was then', async () => {
    await writeNext([exits])
    const site = await aSite()
    const onPhone = (await callOk(siteHandler, siteRegister.one, { siteId: site.id }, office)).checklist
    await becomesShop(site)

    const { checklist } = await startedOk(site.id, office, { checklist: onPhone })

    expect(checklist).toEqual(onPhone)
    expect(checklist.kind).toBe(kind)
  })

  test('that was planned begins by the checklist of what the site is now, if that was on the phone', async () => {
    const site = await aSite()
    const { id: inspectionId } = await planOk(site.id, office)
    await becomesShop(site)
    const { checklist: onPhone } = await callOk(siteHandler, siteRegister.one, { siteId: site.id }, office)

    const begin = { inspectionId, requestId: newId('ins'), checklist: onPhone }
    const { checklist } = await callOk(handler, inspections.start, begin, office)

    expect(checklist).toEqual(onPhone)
    expect(checklist.kind).toBe('shop')
  })

  test('by a checklist that never was is refused', async () => {
    await writeNext([exits])
    const site = await aSite()
    const { id: inspectionId } = await planOk(site.id, office)
    const never = { requestId: newId('ins'), checklist: { kind, version: 9000 } }

    for (const answer of [
      await call(handler, inspections.start, { ...never, inspectionId }, office),
      await call(handler, inspections.plan, { ...never, siteId: site.id, plannedOn: '2099-01-01', at: now() }, office),
    ])
      expect(answer).toMatchObject({ status: 404, body: { code: 'checklist_not_found' } })
  })
})
