import type { SentTo } from '@mulin/shared/endpoint'
import { inspections } from '@mulin/shared/inspections/endpoints'
import { siteRegister } from '@mulin/shared/inspections/site-register'
import { call, callOk } from '../../test/call.ts'
import { hazardCategories } from '../../test/hazards.ts'
import { aFinish, aSite, checklists, findOk, planOk, signed, startedOk } from '../../test/inspections.ts'
import { itemsWhere } from '../../test/items.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aUnit, luotangAreas, onDuty } from '../../test/people.ts'
import { newId } from '../platform/ids.ts'
import { inspectionAt } from '../tables/index-keys.ts'
import { keys } from '../tables/keys.ts'
import { transact } from '../tables/transact.ts'
import { handler as inspectionHandler } from '../inspections/handler.ts'
import { handler } from './handler.ts'

useLocalTable()
const yanhe = 'luotang/yanhe/yanhe-g1/yanhe-e1'
let office: string
let community: string
let property: string
beforeAll(async () => {
  await luotangAreas()
  await checklists()
  await aUnit({ id: 'property-1', name: '物业公司 01', kind: 'property' })
  office = (await onDuty('office', 'luotang')).id
  community = (await onDuty('community_officer', 'luotang/taiyu')).id
  property = (await onDuty('property', 'luotang/taiyu/taiyu-g1', { unitId: 'property-1' })).id
})

type Words = SentTo<typeof siteRegister.add>
const words = (overrides: Partial<Words> = {}): Words => ({
  requestId: newId('sit'),
  kind: 'shop',
  name: '沿街商铺 01',
  estateId: 'taiyu-e1',
  address: '1 号楼底层',
  risk: 'medium',
  unitName: '商铺 01',
  personName: '店主 甲',
  phone: '13800007000',
  ...overrides,
})
const add = (by: string, overrides?: Partial<Words>) => call(handler, siteRegister.add, words(overrides), by)
const names = async (by: string, input: SentTo<typeof siteRegister.list> = {}) =>
  (await callOk(handler, siteRegister.list, input, by)).sites.map(({ name }) => name)

describe('a site', () => {
  test('is in the register with who answers for it masked, and sealed where it is stored', async () => {
    const { body: site } = await add(community)

    expect(site).toMatchObject({
      areaPath: 'luotang/taiyu/taiyu-g1/taiyu-e1',
      personNameMasked: '店***',
      phoneMasked: '138****7000',
      openFindings: 0,
    })
    const [item] = await itemsWhere(({ pk }) => pk === keys.site(site.id).pk)
    expect(JSON.stringify(item)).not.toMatch(/店主|13800007000/)
  })

  test('sent twice, also at once, is one', async () => {
    const same = words({ name: '只有一个' })
    const send = () => callOk(handler, siteRegister.add, same, community)

    const sites = [...(await Promise.all([send(), send()])), await send()]

    expect(new Set(sites.map(({ id }) => id)).size).toBe(1)
    expect((await names(office)).filter((name) => name === '只有一个')).toHaveLength(1)
  })

  test.each([
    ['estate_not_found', 404, { estateId: 'taiyu-g1' }],
    ['unit_not_found', 404, { unitId: 'nobody' }],
    ['outside_your_area', 403, { estateId: 'yanhe-e1' }],
  ])('is not added: %s', async (code, status, overrides) => {
    expect(await add(community, overrides)).toMatchObject({ status, body: { code } })
  })

  test('the same request with other content is refused', async () => {
    const { requestId } = words()
    await add(community, { requestId })

    expect(await add(community, { requestId, name: '另一个' })).toMatchObject({
      status: 409,
      body: { code: 'request_id_reused' },
    })
  })

  test('takes the name of its unit from the units', async () => {
    expect((await add(community, { unitId: 'property-1', unitName: '随便' })).body.unitName).toBe('物业公司 01')
  })
})

describe('the register', () => {
  test('shows the most dangerous first, those of an area only, filtered', async () => {
    const grid = 'luotang/taiyu/taiyu-g2'
    await aSite({ areaPath: `${grid}/taiyu-e3`, name: '低', risk: 'low' })
    await aSite({ areaPath: `${grid}/taiyu-e3`, name: '高', risk: 'high', kind: 'high_rise' })
    await aSite({ areaPath: `${grid}/taiyu-e3`, name: '中', risk: 'medium' })

    expect(await names(office, { areaPath: grid })).toEqual(['高', '中', '低'])
    expect(await names(office, { areaPath: grid, risk: 'low' })).toEqual(['低'])
    expect(await names(office, { areaPath: grid, kind: 'high_rise' })).toEqual(['高'])
    expect(await names((await onDuty('grid_worker', grid)).id)).toEqual(['高', '中', '低'])
  })

  test('is searched by name, address and who answers for it, also by a unit', async () => {
    const grid = 'luotang/taiyu/taiyu-g2'
    await aUnit({ id: 'property-9', name: '物业公司 09', kind: 'property' })
    const other = await onDuty('property', 'luotang/taiyu', { unitId: 'property-9' })
    const words = { areaPath: `${grid}/taiyu-e3`, risk: 'low' as const }
    await aSite({ ...words, name: '淮水大厦', address: '东街 1 号', unitId: 'property-9', unitName: '物业公司 09' })
    await aSite({ ...words, name: '充电棚', address: '西街 2 号', unitId: 'property-9', unitName: '物业公司 09' })

    expect(await names(office, { areaPath: grid, words: '淮水' })).toEqual(['淮水大厦'])
    expect(await names(office, { areaPath: grid, words: '西街' })).toEqual(['充电棚'])
    expect(await names(office, { areaPath: grid, words: '公司 09' })).toEqual(['充电棚', '淮水大厦'])
    expect(await names(office, { areaPath: grid, words: '没有的' })).toEqual([])
    expect(await names(other.id, { words: '东街' })).toEqual(['淮水大厦'])
  })

  test('goes on page by page', async () => {
    const grid = 'luotang/yanhe/yanhe-g1'
    for (const name of ['一', '丁', '七']) await aSite({ areaPath: yanhe, name, risk: 'low', unitId: undefined })

    const first = await callOk(handler, siteRegister.list, { areaPath: grid, limit: 2 }, office)
    const second = await callOk(handler, siteRegister.list, { areaPath: grid, limit: 2, after: first.next }, office)

    expect([first, second].map(({ sites }) => sites.map(({ name }) => name))).toEqual([['一', '丁'], ['七']])
    expect(second.next).toBeUndefined()
  })

  test('of a unit is what it answers for, wherever it lies', async () => {
    await aUnit({ id: 'property-2', name: '物业公司 02', kind: 'property' })
    const other = await onDuty('property', 'luotang/taiyu', { unitId: 'property-2' })
    await aSite({ areaPath: yanhe, name: '别处的', unitId: 'property-2' })

    expect(await names(other.id)).toEqual(['别处的'])
    await onDuty('property', 'luotang/taiyu', { unitId: 'property-3', personId: other.id })
    await aSite({ areaPath: yanhe, name: '另一家的', risk: 'low', unitId: 'property-3' })
    await aSite({ areaPath: yanhe, name: '低风险的', risk: 'low', unitId: 'property-2' })

    expect(await names(other.id)).toEqual(['别处的', '低风险的', '另一家的'])
  })

  test('of a foreign area is not shown', async () => {
    expect(await call(handler, siteRegister.list, { areaPath: 'luotang/yanhe' }, community)).toMatchObject({
      status: 403,
      body: { code: 'outside_your_area' },
    })
  })
})

describe('reading a site', () => {
  test('gives its checklist and what happened there, newest first', async () => {
    const site = await aSite()
    const first = await planOk(site.id, office)
    const second = await planOk(site.id, office)

    const read = await callOk(handler, siteRegister.one, { siteId: site.id }, community)

    expect(read).toMatchObject({ site: { name: '地下充电点' }, checklist: { version: 3 }, findings: [] })
    expect(read.inspections.map(({ id }) => id)).toEqual([second.id, first.id])
  })

  test('tells what the responsible person said to each finding', async () => {
    const site = await aSite()
    const { id } = await startedOk(site.id, office)
    await hazardCategories()
    const [one, other] = [await findOk(id, office), await findOk(id, office)]
    const said = [{ kind: 'objected' as const, requestId: one.requestId!, words: '车不是我们的' }]
    const answers = { 'exit-clear': 'problem' as const, 'gear-there': 'ok' as const }
    const end = aFinish(id, { answers, acknowledgement: signed, said })
    await callOk(inspectionHandler, inspections.finish, end, office)

    const { findings } = await callOk(handler, siteRegister.one, { siteId: site.id }, office)

    const saidTo = (hazardId: string) => findings.find((finding) => finding.hazardId === hazardId)?.said
    expect([one, other].map(({ hazardId }) => saidTo(hazardId))).toEqual([
      { kind: 'objected', words: '车不是我们的' },
      { kind: 'unsaid' },
    ])
  })

  test('shows what was found there also after a hundred visits', async () => {
    const site = await aSite()
    const { id } = await startedOk(site.id, office)
    await hazardCategories()
    const finding = await findOk(id, office)
    const { pk } = keys.inspection(id)
    const [item] = await itemsWhere((one) => one.pk === pk && one.sk === 'INSPECTION')
    const visits = Array.from({ length: 100 }, () => newId('ins'))
    await transact(
      visits.map((one) => ({
        put: { ...item, id: one, ...keys.inspection(one), ...inspectionAt(site.id, one) },
      })),
    )

    const read = await callOk(handler, siteRegister.one, { siteId: site.id }, office)

    expect(read.findings.map(({ hazardId }) => hazardId)).toEqual([finding.hazardId])
    expect(read.inspections).toHaveLength(100)
  })

  test('is for who decides there and for the unit that answers for it', async () => {
    const site = await aSite()
    const stranger = (await onDuty('grid_worker', 'luotang/yanhe/yanhe-g1')).id
    const fire = (await onDuty('partner', 'luotang', { unitId: 'fire-brigade' })).id
    const statusFor = async (by: string) => (await call(handler, siteRegister.one, { siteId: site.id }, by)).status

    expect([await statusFor(property), await statusFor(stranger), await statusFor(fire)]).toEqual([200, 404, 404])
  })
})

describe('setting a site right', () => {
  const change = (siteId: string, by: string, overrides: Partial<SentTo<typeof siteRegister.change>> = {}) => {
    const { requestId: _, estateId: __, personName: ___, phone: ____, ...rest } = words()
    return call(handler, siteRegister.change, { ...rest, siteId, version: 1, ...overrides }, by)
  }

  test('keeps who answers for it unless others are named', async () => {
    const site = await aSite()

    const { body: changed } = await change(site.id, office, { risk: 'low', name: '改了名的商铺' })
    const { body: named } = await change(site.id, office, { version: 2, personName: '新人 乙', phone: '13900001111' })

    expect(changed).toMatchObject({ risk: 'low', personNameMasked: '负****', unitName: '商铺 01', version: 2 })
    expect(changed.unitId).toBeUndefined()
    expect(named).toMatchObject({ personNameMasked: '新***', phoneMasked: '139****1111', version: 3 })
    expect(await names(property)).not.toContain('改了名的商铺')
  })

  test('of two at once one wins, and the other is told', async () => {
    const site = await aSite()

    const replies = await Promise.all([change(site.id, office), change(site.id, community)])
    const late = await change(site.id, office)

    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(late).toMatchObject({ status: 409, body: { code: 'site_changed' } })
  })

  test('wants a unit that there is, and a site of the own area', async () => {
    const [near, far] = [await aSite(), await aSite({ areaPath: yanhe })]

    expect(await change(near.id, office, { unitId: 'nobody' })).toMatchObject({ body: { code: 'unit_not_found' } })
    expect(await change(far.id, community)).toMatchObject({ status: 404, body: { code: 'site_not_found' } })
  })
})

describe('who answers for a site', () => {
  test('is read in full by who decides there, and that is recorded', async () => {
    const site = await aSite()

    const whole = await callOk(handler, siteRegister.revealResponsible, { siteId: site.id }, community)

    expect(whole).toEqual({ name: '负责人 甲', phone: '13800009000' })
    const seen = await itemsWhere(({ pk }) => pk === keys.disclosure(site.id, '', '').pk)
    expect(seen).toMatchObject([{ by: community, as: '工作人员 01' }])
  })

  test('is not there for who decides elsewhere', async () => {
    const site = await aSite({ areaPath: yanhe })

    expect(await call(handler, siteRegister.revealResponsible, { siteId: site.id }, community)).toMatchObject({
      status: 404,
      body: { code: 'site_not_found' },
    })
  })
})
