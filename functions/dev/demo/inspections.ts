import { inspections } from '@mulin/shared/inspections/endpoints'
import { dayOf } from '@mulin/shared/times'
import { newId } from '../../src/platform/ids.ts'
import { ask } from './ask.ts'
import { type Calendar, happening, type Moment } from './days.ts'
import type { Photograph } from './photos.ts'
import type { People } from './settle.ts'
import { addSites } from './sites.ts'

const along = {
  teams: ['office' as const, 'community' as const, 'grid' as const],
  unitIds: ['fire-brigade', 'housing-bureau', 'property-01'],
}

/** One that was, with one thing fixed on the spot and one with a deadline, and one that is ahead. */
export async function addInspections(people: People, at: Calendar, photograph: Photograph) {
  const [charging = '', building = ''] = await addSites(people, at)
  await inspected(people, at, { siteId: charging, photograph })
  const plan = { requestId: newId('ins'), siteId: building, plannedOn: dayOf(at([2, '09:00'])), ...along }
  await happening(at([-1, '16:00']), () => ask(inspections.plan, plan, people('office')))
}

const on = (time: string): Moment => [-9, time]

async function inspected(people: People, at: Calendar, visit: { siteId: string; photograph: Photograph }) {
  const { siteId, photograph } = visit
  const office = people('office')
  const begun = { requestId: newId('ins'), siteId, plannedOn: dayOf(at(on('09:00'))), at: at(on('09:00')), ...along }
  const { id: inspectionId } = await happening(at(on('09:00')), () => ask(inspections.plan, begun, office))
  const bikes = {
    requestId: newId('haz'),
    itemId: 'exits-clear',
    categoryId: 'exit',
    place: '北侧疏散出口',
    description: '两辆电动车停在出口前。',
    photoIds: [await photograph(office, 'bike')],
    action: {
      kind: 'fixed_on_the_spot' as const,
      photoIds: [await photograph(office, 'bike', true)],
      note: '当场挪走。',
    },
  }
  const gear = {
    requestId: newId('haz'),
    itemId: 'gear-works',
    categoryId: 'gear',
    place: '充电区东侧',
    description: '灭火器压力不足。',
    photoIds: [await photograph(office, 'gear')],
    action: { kind: 'deadline' as const, dueOn: dayOf(at([-2, '12:00'])), note: '更换灭火器。' },
  }
  await happening(at(on('09:30')), () =>
    ask(inspections.addFindings, { inspectionId, findings: [bikes, gear] }, office),
  )
  await happening(at(on('10:20')), () => ask(inspections.finish, finishOf(inspectionId, [bikes, gear]), office))
}

const finishOf = (inspectionId: string, found: readonly { requestId: string }[]) => ({
  inspectionId,
  requestId: newId('ins'),
  answers: {
    'exits-clear': 'problem' as const,
    'no-bikes-inside': 'ok' as const,
    'wiring-safe': 'ok' as const,
    'gear-works': 'problem' as const,
    'property-maintains': 'ok' as const,
    'people-know': 'ok' as const,
  },
  taught: [{ lessonId: 'extinguisher' as const, people: 4, audience: 'operators' as const }],
  said: found.map(({ requestId }) => ({ kind: 'agreed' as const, requestId })),
  acknowledgement: {
    kind: 'signed' as const,
    name: '物业负责人 01',
    signature: 'M80 120l30 -50l20 60l40 -70M200 90l60 10l-20 50l-40 -10M300 70l0 80M280 110l80 -10M400 60l40 90l40 -80',
  },
})
