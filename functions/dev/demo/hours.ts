import { certificates } from '@mulin/shared/certificates/endpoints'
import { hours } from '@mulin/shared/hours/endpoints'
import { newId } from '../../src/platform/ids.ts'
import { later } from '../../src/platform/clock.ts'
import { seal } from '../../src/platform/sealing.ts'
import { workdaysAfter } from '../../src/platform/workdays.ts'
import { putIssuer } from '../../src/tables/certificates.ts'
import { addHours, hoursIdOf, type StoredHours } from '../../src/tables/hours.ts'
import { transact } from '../../src/tables/transact.ts'
import { ask } from './ask.ts'
import { type Calendar, happening } from './days.ts'
import type { People } from './settle.ts'

/** What 志愿者 01 did: two shifts confirmed, with a certificate over them and a withdrawn one, one disputed, one that waits. */
export async function addHoursServed(people: People, at: Calendar) {
  await transact([putIssuer({ name: '罗塘街道', head: '街道负责人 01', contact: '0523-00000000' })])
  const volunteer = people('volunteer-1')
  const officer = people('community-officer')
  const serve = (startsAt: string, title: string) => served(volunteer, startsAt, title)
  const step = (made: StoredHours) => ({ hoursId: made.id, requestId: newId('hrs'), version: made.version })

  const first = await serve(at([-16, '08:30']), '高陈义诊 上午场')
  await happening(at([-14, '09:00']), () => ask(hours.confirm, step(first), officer))
  const early = await happening(at([-13, '19:00']), () =>
    ask(certificates.issue, { requestId: newId('hrs') }, volunteer),
  )
  const withdrawal = { number: early.number, reason: '少写了一班，已重开。' }
  const second = await serve(at([-11, '14:00']), '太宇走访 下午')
  const correction = { ...step(second), minutes: 90, reason: '签退晚了半小时' }
  await happening(at([-10, '09:20']), () => ask(hours.correct, correction, officer))
  await happening(at([-9, '18:00']), () => ask(certificates.withdraw, withdrawal, officer))
  await happening(at([-9, '19:00']), () => ask(certificates.issue, { requestId: newId('hrs') }, volunteer))

  const third = await serve(at([-6, '08:30']), '读书会 现场帮手')
  const dispute = { ...step(third), reason: '我帮忙收拾到十一点，签退记早了。' }
  await happening(at([-4, '20:00']), () => ask(hours.dispute, dispute, volunteer))
  await serve(at([-1, '14:00']), '太宇走访 下午')
}

/** As checking in and out would have left it. */
async function served(personId: string, startsAt: string, words: string): Promise<StoredHours> {
  const [activityTitle = '', sessionTitle = ''] = words.split(' ')
  const [signUpId, activityId, endsAt] = [newId('sgn'), newId('act'), later(startsAt, 120)]
  const made: StoredHours = {
    id: hoursIdOf(signUpId),
    kind: 'hours',
    personId,
    areaPath: 'luotang/taiyu',
    sealedName: seal('志愿者 01', `activity:${activityId}`),
    signUpId,
    activityId,
    sessionId: newId('ses'),
    activityTitle,
    sessionTitle,
    place: '太宇社区',
    startsAt,
    endsAt,
    checkedInAt: startsAt,
    checkedOutAt: endsAt,
    state: 'pending',
    stateAt: endsAt,
    dueAt: workdaysAfter(endsAt, 7).dueAt,
    entries: [{ at: endsAt, action: 'record', by: 'clock', minutes: 120 }],
    version: 1,
  }
  await transact([addHours(made)])
  return made
}
