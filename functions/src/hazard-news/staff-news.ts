import { isActive } from '@mulin/shared/duties'
import { runningDueAt } from '@mulin/shared/hazards/due'
import type { HazardNews } from '@mulin/shared/hazards/news'
import { burnsAt } from '@mulin/shared/hazards/urgency'
import type { HazardAction } from '@mulin/shared/hazards/workflow'
import { mayDo } from '@mulin/shared/roles'
import type { Staff } from '../tables/duties.ts'
import { isSeenBy } from '../tables/hazard-files.ts'
import type { HazardRecord, StoredEntry, StoredHazard } from '../tables/hazards.ts'
import type { News } from '../tables/messages.ts'
import type { NewWork } from '../tables/new-work.ts'
import { whoHasIt } from '../tables/who-has-it.ts'
import { eventOf } from './hazard-event.ts'

/** After these it waits for others than before. */
const handsOn: readonly HazardAction[] = [
  'report',
  'dispatch',
  'take_on',
  'reroute',
  'correct',
  'send_back',
  'request_extension',
  'split',
  'fix',
  'rework',
  'dispute',
  'appeal',
]

/** These answer what somebody did: whoever did one of those last. */
const answersTo: Partial<Record<HazardNews, readonly HazardAction[]>> = {
  answer: ['ask'],
  no_answer: ['ask'],
  extend: ['request_extension'],
  refuse_extension: ['request_extension'],
  rework: ['fix'],
  dispute: ['fix', 'check', 'close'],
}

const told: readonly unknown[] = [...handsOn, ...Object.keys(answersTo)]
export const isForStaff = (action: unknown) => told.includes(action)

export interface StaffNews {
  /** Who did what it answers, and what they are told. */
  did: string[]
  news: News
  /** For whom it is new work. */
  who: string[]
  work: NewWork
}

// A desk of more people is no desk: the others find it in their inbox.
const toldAtMost = 50

/** What a step means to staff by now: what was passed on since is no work of theirs any more. Nobody is told what they did themselves. */
export function staffNewsOf(record: HazardRecord, place: number, staff: Staff, now: string): StaffNews | undefined {
  const { hazard, entries } = record
  const entry = entries[place]
  if (!entry) return undefined
  const event = eventOf(hazard, entry.at, entry.action)
  const dueAt = runningDueAt(hazard)
  const before = entries.slice(0, place)
  const late = entry.action === 'answer' && isUnanswered(before)
  const concerned = [...whoDid(before, entry), ...(late ? whoHasIt(staff, record, now) : [])]
  const did = [...new Set(concerned)].filter((personId) => mayRead(staff, hazard, personId, now))
  const isLatest = place === entries.findLastIndex(isHandedOn)
  const who = isLatest ? newlyWaiting(staff, record, entry, now) : []
  return {
    did,
    news: { ...event, as: 'staff', dueAt, ...(late && { late }) },
    who: who.filter((personId) => personId !== entry.personId && !did.includes(personId)).slice(0, toldAtMost),
    work: { id: event.id, at: event.at, about: event.about, burnsAt: burnsAt(hazard), dueAt },
  }
}

/** Where only something else was put right, it is no news to the same desk. */
function isHandedOn({ action, was, handler }: StoredEntry): boolean {
  if (action === 'correct') return was?.areaPath !== undefined
  return handsOn.includes(action) && !(action === 'reroute' && was?.handler === handler?.name)
}

function newlyWaiting(staff: Staff, record: HazardRecord, entry: StoredEntry, now: string): string[] {
  const waiting = whoHasIt(staff, record, now)
  const former = unlike(entry)
  if (!former) return waiting
  const before = whoHasIt(staff, { ...record, hazard: { ...record.hazard, ...former } }, now)
  return waiting.filter((personId) => !before.includes(personId))
}

/** Of what stays with its handler, what was different before: to the handler it is nothing new. */
function unlike({ action, was }: StoredEntry): Partial<StoredHazard> | undefined {
  if (action === 'request_extension') return { extension: undefined }
  return action === 'correct' && was?.areaPath !== undefined ? { areaPath: was.areaPath } : undefined
}

/** The clock went on without an answer: whoever has it by now did not wait for it. */
const isUnanswered = (before: readonly StoredEntry[]) =>
  before.findLast(({ action }) => action === 'ask' || action === 'no_answer')?.action === 'no_answer'

function whoDid(before: readonly StoredEntry[], { action, personId }: StoredEntry): string[] {
  const people = (answersTo[action] ?? []).flatMap((did) => lastOf(did, before)?.personId ?? [])
  return [...new Set(people)].filter((did) => did !== personId)
}

/** What was answered already, or fell away, is not answered once more. */
function lastOf(action: HazardAction, before: readonly StoredEntry[]) {
  const ends: readonly HazardAction[] =
    action === 'request_extension' ? ['extend', 'refuse_extension', 'send_back'] : []
  const last = before.findLast((entry) => entry.action === action || ends.includes(entry.action))
  return last?.action === action ? last : undefined
}

function mayRead({ duties }: Staff, hazard: StoredHazard, personId: string, now: string): boolean {
  const own = duties.filter(
    (duty) => duty.personId === personId && mayDo(duty.role, 'hazards.fix') && isActive(duty, now),
  )
  return isSeenBy({ personId, actor: { personId, duties: own } }, hazard)
}
