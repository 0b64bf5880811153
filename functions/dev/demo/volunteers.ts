import type { SentTo } from '@mulin/shared/endpoint'
import { volunteers } from '@mulin/shared/volunteers'
import { newId } from '../../src/platform/ids.ts'
import { ask } from './ask.ts'
import { type Calendar, happening, type Moment } from './days.ts'
import type { People } from './settle.ts'

type Offer = Pick<SentTo<typeof volunteers.register>, 'skills' | 'times' | 'about'>

/** Two are volunteers, one was declined, three wait, the first of them too long. */
export async function addVolunteers(people: People, at: Calendar) {
  const register = (then: Moment, who: string, offer: Offer) =>
    happening(at(then), () => ask(volunteers.register, { ...offer, requestId: newId('vol') }, people(who)))
  const officer = people('community-officer')

  const first = await register([-20, '10:00'], 'volunteer-1', {
    skills: ['visiting', 'event_help', 'mediation'],
    times: ['weekday_day', 'weekend_day'],
    about: '退休两年，熟悉太宇各小区，愿意走访老人。',
  })
  await happening(at([-18, '09:00']), () => ask(volunteers.approve, { volunteerId: first.id }, officer))

  const nurse = await register([-19, '19:00'], 'volunteer-2', {
    skills: ['medical', 'event_help'],
    times: ['weekend_day'],
    about: '退休护士，会用血压计和血糖仪。',
  })
  await happening(at([-18, '09:10']), () => ask(volunteers.approve, { volunteerId: nurse.id }, officer))

  const second = await register([-15, '20:10'], 'resident-3', { skills: ['driving'], times: ['weekday_evening'] })
  const reason = '驾驶服务需要先到社区核对驾驶证，请带证件来一趟。'
  await happening(at([-13, '15:00']), () => ask(volunteers.decline, { volunteerId: second.id, reason }, officer))

  await register([-10, '08:40'], 'resident-5', {
    skills: ['haircut'],
    times: ['weekend_day'],
    about: '理发二十年。',
  })
  await register([-2, '12:15'], 'resident-8', { skills: ['repair'], times: ['weekend_day', 'weekday_evening'] })
  await register({ hoursAgo: 20 }, 'resident-6', {
    skills: ['teaching', 'event_help'],
    times: ['weekend_day'],
    about: '会打非洲鼓，可以带入门课。',
  })
}
