import { inspections } from '@mulin/shared/inspections/endpoints'
import { addDays, dayOf } from '@mulin/shared/times'
import { handler } from '../../src/inspections/handler.ts'
import { later, now } from '../../src/platform/clock.ts'
import { newId } from '../../src/platform/ids.ts'
import { callOk } from '../call.ts'
import { aPhoto } from '../photos.ts'
import {
  aFinish,
  aProblem,
  aSite,
  chargingChecklist,
  checklists,
  findOk,
  planOk,
  signed,
  startedOk,
} from '../inspections.ts'

type Where = 'near' | 'far'

const homeOf = {
  near: 'luotang/taiyu/taiyu-g1/taiyu-e1',
  far: 'luotang/yanhe/yanhe-g1/yanhe-e1',
} as const
const requestId = () => newId('ins')

/** Sites and what is inspected there; near ones concern the units among the askers, far ones no unit at all. */
export function inspectionMakers(office: string) {
  const site = async (where: Where) => {
    await checklists()
    return aSite({ areaPath: homeOf[where], unitId: where === 'near' ? 'property-1' : undefined })
  }
  const along = (where: Where) => ({ unitIds: where === 'near' ? ['fire-brigade'] : [] })
  const planned = async (where: Where) => planOk((await site(where)).id, office, along(where))
  const started = async (where: Where) => startedOk((await site(where)).id, office, along(where))
  const finished = async (where: Where) => {
    const { id } = await started(where)
    return callOk(handler, inspections.finish, aFinish(id, { acknowledgement: signed }), office)
  }
  return { site, planned, started, finished, lead: office }
}

type Makers = ReturnType<typeof inspectionMakers>

const words = (where: Where) => ({
  kind: 'shop',
  name: '商铺',
  estateId: where === 'near' ? 'taiyu-e1' : 'yanhe-e1',
  address: '底层',
  risk: 'low',
  unitName: '商铺 01',
})

/** Also no unit that was planned. */
const nobodyElse = { teams: [], unitIds: [] }

export const inspectionInputs: Record<
  string,
  (world: Makers, where: Where, asker: string) => Record<string, unknown> | Promise<Record<string, unknown>>
> = {
  'siteRegister.list': (_world, where) => ({ areaPath: areaOf(where) }),
  'siteRegister.one': async (world, where) => ({ siteId: (await world.site(where)).id }),
  'siteRegister.add': (_world, where) => ({ requestId: requestId(), ...words(where) }),
  'siteRegister.change': async (world, where) => ({
    ...words(where),
    siteId: (await world.site(where)).id,
    version: 1,
  }),
  'siteRegister.revealResponsible': async (world, where) => ({ siteId: (await world.site(where)).id }),
  'inspections.checklists': () => ({}),
  'inspections.setChecklist': async () => {
    const { kind, items } = chargingChecklist
    await checklists()
    return { kind, items, version: chargingChecklist.version }
  },
  'inspections.plan': async (world, where) => ({
    requestId: requestId(),
    siteId: (await world.site(where)).id,
    plannedOn: addDays(dayOf(now()), 1),
  }),
  'inspections.list': (_world, where) => ({ areaPath: areaOf(where) }),
  'inspections.one': async (world, where) => ({ inspectionId: (await world.planned(where)).id }),
  'inspections.start': async (world, where) => ({
    inspectionId: (await world.planned(where)).id,
    requestId: requestId(),
    along: nobodyElse,
  }),
  'inspections.finish': async (world, where) => aFinish((await world.started(where)).id, { along: nobodyElse }),
  'inspections.addFindings': async (world, where, asker) => {
    const { id: inspectionId } = await world.started(where)
    return { inspectionId, findings: [await aProblem(asker || world.lead)] }
  },
  'inspections.recheck': async (world, where, asker) => {
    const { id } = await world.started(where)
    const found = await findOk(id, world.lead, { at: later(now(), -2000), action: { kind: 'deadline' } })
    return {
      inspectionId: id,
      hazardId: found.hazardId,
      requestId: requestId(),
      result: 'passed',
      photoIds: [await aPhoto(asker || world.lead)],
    }
  },
  'inspections.cancel': async (world, where) => ({
    inspectionId: (await world.planned(where)).id,
    requestId: requestId(),
    reason: '改期',
  }),
  'inspections.record': async (world, where) => ({ number: (await world.finished(where)).recordNumber }),
  // Far is a number that was never given.
  'inspections.checkRecord': async (world, where) => ({
    number: where === 'near' ? (await world.finished('near')).recordNumber : 'JC2026-0000-0000',
  }),
}

const areaOf = (where: Where) => (where === 'near' ? 'luotang/taiyu/taiyu-g1' : 'luotang/yanhe')
