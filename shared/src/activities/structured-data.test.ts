import { structuredDataTest } from 'structured-data-testing-tool'
import type { Activity, Session } from './activity.ts'
import { aSession as someSession, anActivity as someActivity } from '../../test/activities.ts'
import { structuredDataOf } from './structured-data.ts'

const around = {
  url: 'https://mulin.test/packages/activity/activity/index?activityId=act_1',
  image: 'https://mulin.test/api/activities/act_1/poster.png',
  area: '银穆社区',
  now: '2026-11-22T04:00:00.000Z',
}

const aSession = (over: Partial<Session> = {}) =>
  someSession({ capacity: 20, taken: 8, shifts: [], signUpOpensAt: '2026-11-20T01:00:00.000Z', ...over })

const anActivity = (over: Partial<Activity> = {}) =>
  someActivity({
    title: '义诊进社区',
    summary: '量血压、测血糖。',
    place: '银穆社区广场',
    areaPath: 'luotang/yinmu',
    sessions: [aSession()],
    ...over,
  })

const pageWith = (activity: Activity) =>
  `<!doctype html><html><head><script type="application/ld+json">${JSON.stringify(structuredDataOf(activity, around))}</script></head><body></body></html>`

test.each([
  ['published', anActivity()],
  ['called off', anActivity({ state: 'cancelled', cancelReason: '下雨' })],
  [
    'without words and of several sessions',
    anActivity({ summary: '', sessions: [aSession(), aSession({ id: 's2' })] }),
  ],
])(
  'the testing tool for structured data finds an Event in what is said about an activity that is %s',
  async (_, it) => {
    const { failed, passed } = await structuredDataTest(pageWith(it), { schemas: ['jsonld:Event'] }).catch(
      (error: { res: { failed: object[]; passed: object[] } }) => error.res,
    )

    expect(failed).toEqual([])
    expect(passed.length).toBeGreaterThan(0)
  },
)

test('times are those of China', () => {
  expect(structuredDataOf(anActivity(), around)).toMatchObject({
    startDate: '2026-11-28T09:00:00+08:00',
    endDate: '2026-11-28T11:00:00+08:00',
    subEvent: [{ name: '义诊进社区 上午场', startDate: '2026-11-28T09:00:00+08:00', remainingAttendeeCapacity: 12 }],
  })
})

const elders = {
  id: 'old',
  title: '60 岁以上',
  seats: 10,
  ages: { from: 60 },
  releasedAt: '2026-11-26T01:00:00.000Z',
}

test('seats that are kept for some, or that others wait for, are not left for whoever reads it', () => {
  const kept = aSession({ pools: [elders], freeSeats: [{ free: 2 }, { pool: 'old', free: 10 }] })
  const waitedFor = aSession({ id: 's2', taken: 19, waiting: 1, freeSeats: [{ free: 0 }] })
  const remaining = structuredDataOf(anActivity({ sessions: [kept, waitedFor] }), around).subEvent

  expect(remaining.map(({ remainingAttendeeCapacity }) => remainingAttendeeCapacity)).toEqual([2, 0])
})

test('who organises is the area when nobody is named', () => {
  expect(structuredDataOf(anActivity(), around).organizer.name).toBe('银穆社区')
  expect(structuredDataOf(anActivity({ organiser: '姜堰中医院' }), around).organizer.name).toBe('姜堰中医院')
})

test('a session that was called off alone says so, and has nothing to offer', () => {
  const cancelled = { at: '2026-11-22T00:00:00.000Z', reason: '医生病了' }
  const sessions = [aSession({ cancelled, signUpOpensAt: '2026-11-19T00:00:00.000Z' }), aSession({ id: 's2' })]
  const { subEvent, ...event } = structuredDataOf(anActivity({ sessions }), around)

  expect(subEvent).toMatchObject([
    {
      eventStatus: 'https://schema.org/EventCancelled',
      remainingAttendeeCapacity: 0,
      offers: { availability: 'https://schema.org/Discontinued' },
    },
    { eventStatus: 'https://schema.org/EventScheduled', remainingAttendeeCapacity: 12 },
  ])
  expect(event).toMatchObject({
    eventStatus: 'https://schema.org/EventScheduled',
    offers: { availability: 'https://schema.org/InStock', validFrom: '2026-11-20T09:00:00+08:00' },
  })
})

test.each<[string, Partial<Activity>, string, string]>([
  ['seats are left', {}, 'EventScheduled', 'InStock'],
  ['every seat is taken', { sessions: [aSession({ taken: 20 })] }, 'EventScheduled', 'SoldOut'],
  [
    'what is free is others’, who wait',
    { sessions: [aSession({ taken: 19, waiting: 1, freeSeats: [{ free: 0 }] })] },
    'EventScheduled',
    'SoldOut',
  ],
  [
    'all that is left is kept for some',
    { sessions: [aSession({ pools: [elders], freeSeats: [{ free: 0 }, { pool: 'old', free: 10 }] })] },
    'EventScheduled',
    'LimitedAvailability',
  ],
  ['one of two sessions has seats', { sessions: [aSession({ taken: 20 }), aSession()] }, 'EventScheduled', 'InStock'],
  [
    'sign-up has not begun',
    { sessions: [aSession({ signUpOpensAt: '2026-11-23T00:00:00.000Z' })] },
    'EventScheduled',
    'PreOrder',
  ],
  [
    'sign-up is over',
    { sessions: [aSession({ signUpClosesAt: '2026-11-21T00:00:00.000Z' })] },
    'EventScheduled',
    'Discontinued',
  ],
  ['it is called off', { state: 'cancelled' }, 'EventCancelled', 'Discontinued'],
])('while %s, that is what is said', (_, over, status, availability) => {
  const event = structuredDataOf(anActivity(over), around)

  expect(event.eventStatus).toBe(`https://schema.org/${status}`)
  expect(event.offers.availability).toBe(`https://schema.org/${availability}`)
})
