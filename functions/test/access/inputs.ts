import { newId } from '../../src/platform/ids.ts'
import { renewSecret } from '../../src/tables/calendars.ts'
import { afterwardsInputs } from './afterwards.ts'
import { aResident } from '../people.ts'
import { aScore, aStart } from '../results.ts'
import { absenceInputs } from './absences.ts'
import { checkInInputs } from './checking-in.ts'
import { handOverInputs } from './handing-over.ts'
import { hazardInputs } from './hazards.ts'
import { publicInputs } from './public.ts'
import { referralInputs } from './referring.ts'
import { routingInputs } from './routing.ts'
import { inspectionInputs } from './inspecting.ts'
import { volunteeringInputs } from './volunteering.ts'
import { areaOf, type Where, type World } from './world.ts'

const because = { reason: '经核实不在范围' }
const requestId = () => newId('haz')

const nearOrDraft = ({ standing, standingDraft }: World, where: Where) => ({
  activityId: where === 'near' ? standing.near.id : standingDraft.id,
})

/** What to send to each endpoint: a call that succeeds for whoever may make it. Made anew for every caller. */
export const inputs: Record<
  string,
  (world: World, where: Where, asker: string) => Record<string, unknown> | Promise<Record<string, unknown>>
> = {
  'people.signIn': () => ({ code: 'demo:resident-1' }),
  'people.me': () => ({}),
  'people.update': () => ({ elderMode: true }),
  'people.disclosures': () => ({}),
  'people.showCode': () => ({}),

  'areas.tree': () => ({}),
  'areas.importFile': () => ({ csv: 'kind,id,name,parentId\nsubdistrict,luotang,罗塘街道,\n', dryRun: true }),

  'activities.list': () => ({}),
  'activities.one': nearOrDraft,
  'activities.managed': () => ({}),
  'activities.create': (world, where) => ({ ...world.plan(where), requestId: requestId() }),
  'activities.update': async (world, where) => ({
    ...world.plan(where),
    title: '大义诊',
    activityId: (await world.draft(where)).id,
  }),
  'activities.publish': async (world, where) => ({ activityId: (await world.draft(where)).id }),
  'activities.cancel': async (world, where) => ({ activityId: (await world.published(where)).id, ...because }),
  'activities.cancelSession': async (world, where) => {
    const { id: activityId, sessions } = await world.severalSessions(where)
    return { activityId, sessionId: sessions[0]!.id, ...because }
  },

  'signUps.signUp': ({ standing }, where) => {
    const { id, sessions } = standing[where]
    return { activityId: id, sessionId: sessions[0]!.id, requestId: requestId() }
  },
  'signUps.mine': () => ({}),
  'signUps.cancel': async (world, where) => ({ signUpId: (await world.signUp(where)).id }),
  'signUps.cannotCome': async (world, where) => ({ signUpId: (await world.signUp(where)).id }),
  'signUps.one': async (world, where) => ({ signUpId: (await world.signUp(where)).id }),
  'signUps.accept': async (world, where) => ({ signUpId: (await world.offered(where)).id }),
  'signUps.letGo': async (world, where) => ({ signUpId: (await world.offered(where)).id }),
  'signUpChanges.change': async (world, where) => ({
    signUpId: (await world.signUp(where)).id,
    requestId: requestId(),
    version: 1,
    people: [{ name: '居民 甲' }, { name: '居民 乙' }],
  }),
  'signUps.draw': ({ standing }, where) => ({ activityId: standing[where].id }),

  'registers.approve': async (world, where) => ({
    signUpId: (await world.signUp(where, { mode: 'approval' })).id,
    version: 1,
  }),
  'registers.decline': async (world, where) => ({
    signUpId: (await world.signUp(where, { mode: 'approval' })).id,
    version: 1,
    ...because,
  }),
  'registers.remove': async (world, where) => ({ signUpId: (await world.signUp(where)).id, ...because }),
  'registers.move': async (world, where) => ({
    signUpId: (await world.waiting(where)).waiting.id,
    position: 1,
    ...because,
  }),
  'registers.reveal': async (world, where) => ({ signUpId: (await world.signUp(where)).id }),
  'registers.tell': async (world, where) => world.unseen(where),
  'registers.seen': async (world, where) => world.unseen(where),
  'registers.appeal': async (world, where) => ({ signUpId: (await world.declined(where)).id, words: '我符合条件' }),
  'registers.answer': async (world, where) => ({ signUpId: (await world.appealed(where)).id, ...because }),
  'registers.ofActivity': ({ standing }, where) => ({ activityId: standing[where].id }),
  'registers.file': ({ standing }, where) => ({ activityId: standing[where].id }),

  ...checkInInputs,
  ...afterwardsInputs,

  'calendars.ofActivity': nearOrDraft,
  'calendars.mine': () => ({}),
  'calendars.renew': () => ({}),
  'calendars.end': async (_world, _where, asker) => {
    if (asker) await renewSecret(asker)
    return {}
  },
  // Far is an address that was renewed since.
  'calendars.feed': async (_world, where) => {
    const { id } = await aResident()
    const calendar = await renewSecret(id)
    if (where === 'far') await renewSecret(id)
    return { file: `${calendar?.secret}.ics` }
  },
  'posters.ofActivity': nearOrDraft,

  // Far is a result that is not published.
  'posters.ofResult': async (world, where) => {
    const event = where === 'near' ? await world.publishedEvent('near') : await world.writtenEvent('far')
    return { ...event.place, entry: event.entries[0]!.id }
  },
  'posters.ofMyResult': async (world, where) => world.placed(where),

  'results.ofActivity': ({ standing }, where) => ({ activityId: standing[where].id }),
  'results.managed': ({ standing }, where) => ({ activityId: standing[where].id }),
  'results.signedUp': async (world, where) => world.entered(where),
  'results.mine': async (world, where) => world.entered(where),
  'results.write': async (world, where) => ({ ...(await world.writtenEvent(where)), measure: 'points' }),
  'results.publish': (world, where) => world.writtenEvent(where),
  'results.correct': async (world, where) => {
    const { place, entries, version } = await world.publishedEvent(where)
    return { ...place, entries: entries.slice(1), version, ...because }
  },
  'results.startBoard': async (world, where) => aStart(await world.event(where)),
  'results.closeBoard': (world, where) => world.board(where),
  'results.score': async (world, where) => aScore(await world.board(where)),
  'results.scores': (world, where) => world.board(where),
  'results.undoScore': async (world, where) => ({ ...(await world.score(where)) }),

  'photos.prepare': () => ({ requestId: requestId(), contentType: 'image/jpeg', bytes: 1000 }),

  ...hazardInputs,
  ...routingInputs,
  ...referralInputs,

  ...inspectionInputs,

  'matters.list': () => ({}),
  'matters.ratings': () => ({ matterId: 'card' }),
  'matters.openVisit': async (world) => ({
    requestId: requestId(),
    matterId: 'card',
    code: await world.code(world.owners.near),
  }),
  'matters.myVisits': () => ({}),
  'matters.rate': async (world, where) => ({ visitId: (await world.visit(where)).id, level: 5 }),

  'volunteers.register': () => ({ requestId: requestId(), skills: ['haircut'], times: ['weekend_day'] }),
  'volunteers.list': (_world, where) => ({ areaPath: areaOf[where] }),
  'volunteers.approve': async (world, where) => ({ volunteerId: (await world.registration(where)).id }),
  'volunteers.decline': async (world, where) => ({ volunteerId: (await world.registration(where)).id, ...because }),

  ...absenceInputs,
  ...volunteeringInputs,
  ...handOverInputs,

  'notices.list': () => ({}),
  'notices.one': async (world) => ({ noticeId: (await world.notice('near')).id }),
  'notices.publish': (_world, where) => ({
    requestId: requestId(),
    areaPath: areaOf[where],
    title: '停水',
    body: '周六停水。',
  }),
  'notices.withdraw': async (world, where) => ({ noticeId: (await world.notice(where)).id }),

  'messages.mine': () => ({}),
  'messages.read': () => ({ upTo: '2026-01-01T00:00:00.000Z' }),

  'inbox.read': () => ({}),

  'duties.list': () => ({}),
  'duties.grant': async (world) => ({
    requestId: requestId(),
    code: await world.code(world.owners.far),
    title: '网格员 09',
    role: 'grid_worker',
    areaPath: 'luotang/taiyu',
    from: '2026-01-01',
  }),
  'duties.end': async (world) => ({ dutyId: (await world.duty()).dutyId }),

  ...publicInputs,
}
