import type { Activity, Session } from '../activities/activity.ts'
import type { Person } from '../people.ts'
import { aSession, anActivity } from '../../test/activities.ts'
import { outlookOf, whyNotForMe } from './outlook.ts'

const now = '2026-11-25T02:00:00.000Z'
const releasedAt = '2026-11-27T00:00:00.000Z'
const elders = { id: 'old', title: '60 岁以上', seats: 5, ages: { from: 60 }, releasedAt }
const neighbours = { id: 'taiyu', title: '太宇居民', seats: 3, communityId: 'taiyu', releasedAt }
const forCommunity = { audience: 'community' as const }

type Me = Pick<Person, 'areaPath' | 'volunteer'>
const fromTaiyu: Me = { areaPath: 'luotang/taiyu/taiyu-g1/taiyu-e1' }
const fromYanhe: Me = { areaPath: 'luotang/yanhe/yanhe-g1/yanhe-e1' }
const homeless: Me = {}
const volunteer = (state: 'approved' | 'pending'): Me => ({ ...fromTaiyu, volunteer: { id: 'vol_1', state } })

const seats = (open: number, ...pools: (readonly [typeof elders | typeof neighbours, number])[]): Partial<Session> => ({
  pools: pools.map(([pool]) => pool),
  freeSeats: [{ free: open }, ...pools.map(([{ id }, free]) => ({ pool: id, free }))],
})

interface Case {
  rules?: Partial<Session>
  me?: Me | undefined
  activity?: Partial<Activity>
}

const cases: [string, Case, object][] = [
  ['open seats, and not those of others', { rules: seats(2, [elders, 5]), me: fromTaiyu }, { kind: 'free', left: 2 }],
  ['those of the own community too', { rules: seats(2, [neighbours, 3]), me: fromTaiyu }, { kind: 'free', left: 5 }],
  ['not those of another one', { rules: seats(2, [neighbours, 3]), me: fromYanhe }, { kind: 'free', left: 2 }],
  [
    'what is left for some',
    { rules: seats(0, [elders, 5]), me: fromTaiyu },
    { kind: 'kept', left: 5, for: ['60 岁以上'] },
  ],
  ['nothing that is for others', { rules: seats(0, [neighbours, 3]), me: fromYanhe }, { kind: 'full' }],
  [
    'perhaps to whoever has no estate yet',
    { rules: seats(0, [neighbours, 3]), me: homeless },
    { kind: 'kept', left: 3 },
  ],
  ['perhaps to whoever is not known', { rules: seats(0, [neighbours, 3]) }, { kind: 'kept', left: 3 }],
  [
    'the list, where nothing is left for them',
    { rules: { ...seats(0, [neighbours, 3]), waitingCapacity: 5 }, me: fromYanhe },
    { kind: 'waiting', ahead: 0 },
  ],
  ['a seat of the own community', { me: fromTaiyu, activity: forCommunity }, { kind: 'free', left: 10 }],
  ['none outside of it', { me: fromYanhe, activity: forCommunity }, { kind: 'none', reason: 'outside_audience' }],
  ['a seat, once an estate is chosen', { me: homeless, activity: forCommunity }, { kind: 'free', left: 10 }],
  ['to the unknown what there is', { activity: forCommunity }, { kind: 'free', left: 10 }],
  [
    'volunteers their seats',
    { rules: { volunteersOnly: true }, me: volunteer('approved') },
    { kind: 'free', left: 10 },
  ],
  [
    'nobody else',
    { rules: { volunteersOnly: true }, me: volunteer('pending') },
    { kind: 'none', reason: 'not_a_volunteer' },
  ],
]

test.each(cases)('a session promises %s', (_, { rules, me, activity }, outlook) => {
  const viewer = { as: 'participant' as const, inSessions: [], me }

  expect(outlookOf(anActivity(activity), aSession(rules), now, viewer)).toMatchObject(outlook)
})

test('released seats are everybody’s', () => {
  const session = aSession(seats(0, [elders, 5]))

  expect(outlookOf(anActivity(), session, '2026-11-27T01:00:00.000Z')).toEqual({ kind: 'free', left: 5 })
})

test.each([
  ['whom it is for', fromTaiyu, {}, undefined],
  ['a neighbour', fromYanhe, {}, 'outside_audience'],
  ['who has no estate', homeless, {}, 'estate_required'],
  ['who is no volunteer', fromTaiyu, { volunteersOnly: true }, 'not_a_volunteer'],
])('before the form %s reads what is in the way, if anything', (_, me, rule, reason) => {
  const sessions = [aSession(rule)]

  expect(whyNotForMe(anActivity(forCommunity), sessions, { as: 'participant', me })).toBe(reason)
})

test('one session that one can be in is enough', () => {
  const sessions = [aSession({ volunteersOnly: true }), aSession()]

  expect(whyNotForMe(anActivity(), sessions, { as: 'participant', me: fromTaiyu })).toBeUndefined()
})
