import { isActive } from '@mulin/shared/duties'
import { runningDueAt } from '@mulin/shared/hazards/due'
import type { HazardNews } from '@mulin/shared/hazards/news'
import { burnsAt } from '@mulin/shared/hazards/urgency'
import { type HazardAction, isToFix } from '@mulin/shared/hazards/workflow'
import { mayDo } from '@mulin/shared/roles'
import type { Staff } from '../tables/duties.ts'
import { isSeenBy } from '../tables/hazard-files.ts'
import type { HazardRecord, StoredEntry, StoredHazard } from '../tables/hazards.ts'
import type { News } from '../tables/messages.ts'
import type { NewWork } from '../tables/new-work.ts'
import { decidersOf, handlersOf, whoHasIt } from '../tables/who-has-it.ts'
import { eventOf } from './hazard-event.ts'

/** After these it waits for others than before. */
const handsOn: readonly HazardAction[] = [
  'report',
  'hand_up',
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

/** These can leave whoever has it less time than they knew of. */
const movesDeadline: readonly HazardAction[] = ['extend', 'absorb']

const told: readonly unknown[] = [...handsOn, ...Object.keys(answersTo), ...movesDeadline, 'add']
export const isForStaff = (action: unknown) => told.includes(action)

/** For whom the whole is new work, once the last of its parts is over. */
export function wholeNewsOf(whole: HazardRecord, { at, action, personId }: StoredEntry, staff: Staff, now: string) {
  if (whole.hazard.openParts !== 0) return undefined
  const { id, about } = eventOf(whole.hazard, at, action)
  const who = whoHasIt(staff, whole, now).filter((person) => person !== personId)
  return { who: who.slice(0, toldAtMost), work: workOf(whole.hazard, { id, at, about }) }
}

export interface StaffNews {
  /** Who did what it answers, and what they are told. */
  did: string[]
  news: News
  /** For whom it is new work. */
  who: string[]
  work: NewWork
}

// A desk of more people is no desk: the others find it in their inbox.
export const toldAtMost = 50

/** What a step means to staff by now: what was passed on since is no work of theirs any more. Nobody is told what they did themselves. */
export function staffNewsOf(record: HazardRecord, place: number, staff: Staff, now: string): StaffNews | undefined {
  const { hazard, entries } = record
  const entry = entries[place]
  if (!entry) return undefined
  const event = eventOf(hazard, entry.at, entry.action)
  const dueAt = runningDueAt(hazard)
  const before = entries.slice(0, place)
  const answered = answeredIn(record, before, entry)
  const late = entry.action === 'answer' && isUnanswered(before)
  const sooner = isSooner(entry)
  const concerned = [
    ...answered.flatMap((did) => toTell(did, hazard, staff, now)).filter((personId) => personId !== entry.personId),
    ...(late ? whoHasIt(staff, record, now) : []),
    ...(sooner ? lessTimeFor(record, entry, staff, now) : []),
  ]
  const did = [...new Set(concerned)].filter((personId) => mayRead(staff, hazard, personId, now))
  const who = isHandedOn(entry) ? newlyWaiting(staff, record, place, now) : []
  return {
    did,
    news: {
      ...event,
      as: 'staff',
      dueAt,
      late: marked(late),
      byLink: marked(answered.some(wasAskedByLink)),
      ...(sooner && { sooner, note: entry.note }),
    },
    who: who.filter((personId) => personId !== entry.personId && !did.includes(personId)).slice(0, toldAtMost),
    work: workOf(hazard, event),
  }
}

const workOf = (hazard: StoredHazard, { id, at, about }: Pick<NewWork, 'id' | 'at' | 'about'>): NewWork => ({
  id,
  at,
  about,
  burnsAt: burnsAt(hazard),
  dueAt: runningDueAt(hazard),
})

/** What becomes of a question about the whole is told of that. */
const isOfWhole = ({ hazard }: HazardRecord, { action }: StoredEntry) =>
  hazard.parent !== undefined && (action === 'answer' || action === 'no_answer')

/** Where only something else was put right, it is no news to the same desk. */
function isHandedOn({ action, was, handler }: StoredEntry): boolean {
  if (action === 'correct') return was?.areaPath !== undefined
  return handsOn.includes(action) && !(action === 'reroute' && was?.handler === handler?.name)
}

/** Who waits for it since that step: not who did before, nor who does only since a later one, which tells them itself. */
function newlyWaiting(staff: Staff, record: HazardRecord, place: number, now: string): string[] {
  const [step, ...since] = record.entries.slice(place).filter(isHandedOn)
  if (!step || !since.every(staysWithIt)) return []
  const waiting = whoHasIt(staff, record, now)
  const after = asBefore(record, since)
  const then = since.length > 0 ? whoHasIt(staff, after, now) : waiting
  const before = staysWithIt(step) ? whoHasIt(staff, asBefore(after, [step]), now) : []
  const passedItOn = since.map(({ personId }) => personId)
  return waiting.filter((who) => then.includes(who) && !before.includes(who) && !passedItOn.includes(who))
}

/** These leave it with its handler, to whom it is nothing new. */
const staysWithIt = ({ action }: StoredEntry) => action === 'correct' || action === 'request_extension'

/** As far as it says for whom it waits. */
function asBefore({ hazard, entries }: HazardRecord, steps: readonly StoredEntry[]): HazardRecord {
  const areaPath = steps.find(({ was }) => was?.areaPath !== undefined)?.was?.areaPath ?? hazard.areaPath
  const isAsked = steps.some(({ action }) => action === 'request_extension')
  return { hazard: { ...hazard, areaPath, ...(isAsked && { extension: undefined }) }, entries }
}

/** The clock went on without an answer: whoever has it by now did not wait for it. */
const isUnanswered = (before: readonly StoredEntry[]) =>
  before.findLast(({ action }) => action === 'ask' || action === 'no_answer')?.action === 'no_answer'

const isSooner = ({ action, dueBefore }: StoredEntry) => movesDeadline.includes(action) && dueBefore !== undefined

const lessTimeFor = ({ hazard }: HazardRecord, { personId }: StoredEntry, staff: Staff, now: string) =>
  isToFix(hazard.state)
    ? handlersOf(staff, hazard, now)
        .filter((who) => who !== personId)
        .slice(0, toldAtMost)
    : []

const marked = (is: boolean) => (is ? true : undefined)

function answeredIn(record: HazardRecord, before: readonly StoredEntry[], entry: StoredEntry): StoredEntry[] {
  if (isOfWhole(record, entry)) return []
  return (answersTo[entry.action] ?? []).flatMap((did) => lastOf(did, before) ?? [])
}

const asking: readonly HazardAction[] = ['ask', 'request_extension']
const wasAskedByLink = ({ action, linkMadeBy }: StoredEntry) => linkMadeBy !== undefined && asking.includes(action)

/** A unit without an account has no inbox: whoever made its link can call, or decides there once they do not any more. */
function toTell(entry: StoredEntry, hazard: StoredHazard, staff: Staff, now: string): string[] {
  const { linkMadeBy } = entry
  if (linkMadeBy === undefined || !wasAskedByLink(entry)) return [entry.personId]
  if (mayRead(staff, hazard, linkMadeBy, now)) return [linkMadeBy]
  return decidersOf(staff, hazard, now).slice(0, toldAtMost)
}

/** What was answered already, or fell away, is not answered once more. */
function lastOf(action: HazardAction, before: readonly StoredEntry[]) {
  const ends: readonly HazardAction[] =
    action === 'request_extension' ? ['extend', 'refuse_extension', 'send_back'] : []
  const last = before.findLast((entry) => entry.action === action || ends.includes(entry.action))
  return last?.action === action ? last : undefined
}

export function mayRead({ duties }: Staff, hazard: StoredHazard, personId: string, now: string): boolean {
  const own = duties.filter(
    (duty) => duty.personId === personId && mayDo(duty.role, 'hazards.fix') && isActive(duty, now),
  )
  return isSeenBy({ personId, actor: { personId, duties: own } }, hazard)
}
