import { servicesIn, textOf, volunteerNumberOf } from './certificate.ts'
import type { Hours } from '../hours/hours.ts'

const hours = (on: string, overrides: Partial<Hours> = {}): Hours => ({
  id: 'hrs_1',
  signUpId: 'sgn_1',
  activityId: 'act_1',
  sessionId: 'ses_1',
  activityTitle: '义诊',
  sessionTitle: '上午场',
  place: '广场',
  startsAt: `${on}T01:00:00.000Z`,
  endsAt: `${on}T03:00:00.000Z`,
  state: 'confirmed',
  stateAt: `${on}T04:00:00.000Z`,
  entries: [{ at: `${on}T03:00:00.000Z`, action: 'record', by: 'clock', minutes: 120 }],
  ...overrides,
})

test('listed is what is confirmed, oldest first, with both days of the period', () => {
  const all = [
    hours('2026-11-03'),
    hours('2026-11-02', { state: 'settled' }),
    hours('2026-11-01'),
    hours('2026-11-04'),
    hours('2026-11-02', { state: 'pending' }),
    hours('2026-11-02', { state: 'disputed' }),
    hours('2026-11-02', { entries: [] }),
  ]

  const days = servicesIn(all, { from: '2026-11-01', until: '2026-11-03' }).map(({ on }) => on)

  expect(days).toEqual(['2026-11-01', '2026-11-02', '2026-11-03'])
  expect(servicesIn(all, {})).toHaveLength(4)
})

test('a service that began after midnight in China is of that day', () => {
  const late = hours('2026-11-02', { startsAt: '2026-11-02T16:30:00.000Z', endsAt: '2026-11-02T18:00:00.000Z' })

  expect(servicesIn([late], { from: '2026-11-03' })).toMatchObject([{ on: '2026-11-03' }])
})

test.each([
  ['the person in charge', { name: '罗塘街道', head: '负责人 01', contact: '0523-0000000' }, ['负责人 01']],
  ['nothing else, as on those of before', { name: '罗塘街道', contact: '0523-0000000' }, []],
])('the text that is hashed has everything the certificate says: the issuer with %s', (_, issuer, head) => {
  const text = textOf({
    number: 'ZY2026-4F7K-9QXM',
    name: '志愿者 01',
    volunteerNumber: volunteerNumberOf('vol_01ARZ3NDEKTSV4RRFFQ69G5FAV'),
    from: '2026-11-01',
    until: '2026-11-03',
    minutes: 125,
    services: [{ on: '2026-11-01', title: '义诊 上午场', minutes: 125 }],
    issuer,
    issuedAt: '2026-11-05T00:00:00.000Z',
  })

  expect(text.split('\n')).toEqual([
    'ZY2026-4F7K-9QXM',
    '志愿者 01',
    'VFFQ69G5FAV',
    '2026-11-01/2026-11-03',
    '125 min = 2.0 h',
    '2026-11-01 义诊 上午场 125 min',
    '罗塘街道',
    ...head,
    '0523-0000000',
    '2026-11-05T00:00:00.000Z',
  ])
})
