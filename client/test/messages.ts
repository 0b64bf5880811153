import { Message } from '@mulin/shared/messages'
import { activityId, inDays, sessionId, signUpId } from './activities'

type Kind = Message['kind']
type Of<K extends Kind> = Extract<Message, { kind: K }>
type Facts = { readonly [K in Kind]: Omit<Of<K>, 'kind' | 'id' | 'at' | 'toldAt' | 'about'> }

const until = inDays(1, '08:00')
const reason = '场地维修'
const other = { activityTitle: '敬老院义诊', sessionTitle: '下午场', startsAt: until }

/** Of every kind, the facts that only it has. */
export const factsOf: Facts = {
  signed_up: {},
  pending: {},
  waiting: { position: 3 },
  moved_in_list: { position: 2, reason },
  entered: { drawAt: until },
  drawn: { won: true },
  offered: { until },
  offer_expired: {},
  promoted: {},
  wait_ended: {},
  approved: {},
  declined: { reason },
  undecided: {},
  appeal_answered: { reason: '核对过，名额确实满了' },
  changed: { what: [{ field: 'place', before: '广场', after: '文化站' }] },
  cancelled: {},
  handed_over: {},
  swap_proposed: { other },
  swap_declined: { other },
  swap_withdrawn: { other },
  swap_fell: { other },
  swapped: {},
  cancelled_by_organiser: { reason },
  removed_by_staff: { reason },
  reminder: {},
  thanks: {},
  absent: { counting: 2, appealUntil: until },
  absence_excused: { reason },
  absence_upheld: { reason },
  sign_up_paused: { until, absences: 3 },
  absence_corrected: {},
  check_in_undone: { reason },
  results: { rank: 2 },
  results_corrected: { rank: 1, reason },
  hours_missing: {},
  hours_late: {},
  hours_reopened: { minutes: 60 },
  hours_overdue: {},
  hours_confirmed: { minutes: 150 },
  hours_corrected: { minutes: 60, reason },
  hours_upheld: { minutes: 120, reason },
  volunteer: { what: 'approved' },
  new_work: { count: 5, dueAt: until },
  hazard: { what: 'accept', as: 'reporter' },
}

export const kinds = Object.keys(factsOf) as Kind[]

/** Told and happened just now, with overrides of its facts, which are parsed. */
export const aMessage = ({ kind, ...over }: { kind: Kind } & Record<string, unknown>): Message =>
  Message.parse({
    kind,
    id: `${kind}-1`,
    at: new Date().toISOString(),
    toldAt: new Date().toISOString(),
    about: aboutOf(kind),
    ...factsOf[kind],
    ...over,
  })

function aboutOf(kind: Kind) {
  if (kind === 'volunteer') return { volunteerId: 'vol_01HZXJ4M1Q2W3E4R5T6Y7V8B9N', skills: ['medical'] }
  return kind === 'hazard' || kind === 'new_work' ? aboutHazard : aboutSignUp()
}

const aboutHazard = {
  hazardId: 'haz_01HZXJ4M1Q2W3E4R5T6Y7V8B9N',
  number: 'YH20261122-123456',
  categoryName: '堵住逃生通道',
  areaPath: 'luotang/taiyu/taiyu-g1/taiyu-e1',
  building: '3号楼',
}

const aboutSignUp = () => ({
  signUpId: signUpId(),
  activityId: activityId(),
  sessionId: sessionId(),
  activityTitle: '荷叶社区义诊',
  sessionTitle: '上午场',
  place: '荷叶社区服务中心',
  startsAt: inDays(3, '09:00'),
})
