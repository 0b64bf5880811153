import type { Actor } from '@mulin/shared/duties'
import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { type Before, disputableUntil, isForAnother, whatIsMissing } from '@mulin/shared/hazards/premises'
import {
  type Action,
  canTake,
  isOver,
  type Part,
  type Premise,
  stateAfter,
  steps,
} from '@mulin/shared/hazards/workflow'
import { Refusal, type RefusalCode, type RefusalDetails } from '@mulin/shared/refusals'
import type { Condition } from './expressions.ts'
import { allStaff } from './duties.ts'
import { fileFor, isSeenBy, partsFor, type Reader } from './hazard-files.ts'
import { moved, moveHazard, onePartLess } from './hazard-writes.ts'
import {
  type HazardRecord,
  hazardRecordOf,
  type NewEntry,
  type NewHazard,
  type StoredEntry,
  type StoredHazard,
} from './hazards.ts'
import type { JoinedHazard } from './joined-hazards.ts'
import { leftBehind } from './left-behind.ts'
import { nameOf } from './named-as.ts'
import { addsOnly, handledBefore, isOvertaken } from './overtaken.ts'
import { doneByIn, othersFor, ownWorkIn } from './own-work.ts'
import { saidBy } from './said-after-end.ts'
import { type Lost, transact, type Write } from './transact.ts'

export interface StepCall {
  input: { hazardId: string; requestId?: string | undefined; note?: string | undefined; reason?: string | undefined }
  personId: string
  actor?: Actor | undefined
  /** Read together with the hazard: that they met it too, if so. */
  joined?: Promise<JoinedHazard | undefined>
  now: string
  refuse: (code: 'hazard_not_found' | 'hazard_already_handled', details?: RefusalDetails) => Refusal
}
type Stepping = Omit<StepCall, 'joined'> & Pick<Reader, 'joined'>

/** What an action brings along besides words. */
export interface Luggage {
  /** What else changes in the hazard. */
  change?: Partial<NewHazard>
  /** What else the entry says. */
  entry?: Partial<NewEntry>
  /** Written with the step; `whyLost` gets the one whose premise did not hold. */
  writes?: Write[]
  whyLost?: (lost: Lost) => Refusal
  /** What else has to be as it was read. */
  premise?: Condition
  /** A step that follows of itself, in the same transaction. */
  next?: { action: Action; luggage: Luggage } | undefined
}

/** Reads what the action needs, together with the hazard, and then says what it brings along to this hazard. */
export type Packing = () => Promise<(hazard: StoredHazard, entries: readonly StoredEntry[]) => Luggage>

const nothing: Packing = async () => () => ({})

const triesAtMost = 5

/**
 * Takes one step of the workflow, for who has the part in it that the step needs. Of two at once one wins, and the other
 * is told who was faster; a step that only the clock or an answer overtook is tried again. The same request of the same
 * person is answered again, wherever the hazard is by then.
 */
export async function takeStep(asked: StepCall, action: Action, packing: Packing = nothing): Promise<HazardFile> {
  let seen: HazardRecord | undefined
  for (let attempt = 1; attempt <= triesAtMost; attempt++) {
    const [record, pack, joined] = await Promise.all([hazardRecordOf(asked.input.hazardId), packing(), asked.joined])
    const call: Stepping = { ...asked, joined: joined !== undefined }
    if (record && wasTaken(record, action, call)) return fileFor(call, record)
    const known = await found(record, action, call, seen)
    seen = known
    const luggage = pack(known.hazard, known.entries)
    const after = walked(known, action, { ...call, luggage })
    const moves = [...moveHazard(known, after, 0, luggage.premise), ...endedPart(after)]
    if (await take(moves, luggage)) return fileFor(call, after)
  }
  throw new Refusal('busy')
}

async function found(record: HazardRecord | undefined, action: Action, call: Stepping, seen?: HazardRecord) {
  if (!record) throw call.refuse('hazard_not_found')
  if (seen && !addsOnly.includes(action) && isOvertaken(seen.hazard.version, record)) throw handledBefore(record, call)
  if (!isSeenBy(call, record.hazard)) throw call.refuse('hazard_not_found')
  const refusal = whyNot(record, action, call) ?? (await whyAnother(record, action, call))
  if (refusal) throw refusal
  return record
}

function whyNot(record: HazardRecord, action: Action, call: Stepping): Refusal | undefined {
  const { hazard } = record
  const parts = partsFor(call, hazard)
  if (!partIn(hazard, action, call)) return new Refusal('not_permitted')
  if (!parts.some((part) => canTake(hazard.state, action, part))) return handledBefore(record, call)
  const missing = whatIsMissing({ ...hazard, saidByMe: saidBy(call.personId, record.entries) }, action, call.now)
  return missing && refusalFor(missing, record, call)
}

const another = {
  checkedBefore: 'other_officer_must_check',
  declinedBefore: 'other_officer_must_decide',
  fixedBefore: 'fixed_by_oneself',
} as const satisfies Record<Before, RefusalCode>

/** Nobody judges what they did themselves, where somebody else can. */
async function whyAnother({ hazard, entries }: HazardRecord, action: Action, who: Stepping) {
  const work = { ...hazard, doneBy: doneByIn(entries) }
  const own = ownWorkIn(work, who.personId).filter((before) => isForAnother(before, action, hazard.state))
  if (own.length === 0) return undefined
  const staff = await allStaff()
  const [left] = own
    .map((before) => ({ code: another[before], others: othersFor(before, work, staff, who) }))
    .filter(({ others }) => others.length > 0)
  return left && new Refusal(left.code, left.code, { who: left.others })
}

const codes: Partial<Record<Premise, RefusalCode>> = {
  no_open_question: 'question_already_open',
  no_extension_asked: 'extension_already_requested',
  parts_over: 'parts_still_open',
  no_part: 'hazard_is_a_part',
  closed_lately: 'dispute_too_late',
  declined_lately: 'hazard_declined_long_ago',
  not_appealed: 'hazard_appealed_already',
  not_rated: 'hazard_already_rated',
  nobody_joined: 'hazard_is_of_others_too',
}

function refusalFor(missing: Premise, record: HazardRecord, call: Stepping): Refusal {
  const { openParts, endedAt } = record.hazard
  const details = { openParts, until: endedAt && disputableUntil(endedAt) }
  const code = codes[missing]
  return code ? new Refusal(code, code, details) : handledBefore(record, call)
}

/** In which of their parts somebody takes the step. */
const partIn = (hazard: StoredHazard, action: Action, call: Stepping): Part | undefined => {
  const parts = partsFor(call, hazard)
  return steps[action].by.find((part) => parts.includes(part))
}

/** False when somebody else took a step in the meantime. */
async function take(moves: Write[], { writes = [], whyLost }: Luggage): Promise<boolean> {
  const lost = await transact([...moves, ...writes])
  if (lost && whyLost && lost.write >= moves.length) throw whyLost(lost)
  return lost === undefined
}

const endedPart = ({ hazard: { parent, state, changedAt } }: HazardRecord) =>
  parent && isOver(state) ? [onePartLess(parent.hazardId, changedAt)] : []

const wasTaken = ({ entries }: HazardRecord, action: Action, { input: { requestId }, personId }: Stepping) =>
  requestId !== undefined &&
  entries.some((entry) => entry.requestId === requestId && entry.personId === personId && entry.action === action)

type Prepared = Stepping & { luggage: Luggage }

/** The step with the one that follows of itself. */
function walked(record: HazardRecord, action: Action, call: Prepared): HazardRecord {
  const after = stepped(record, action, call)
  const { hazardId } = call.input
  const { next } = call.luggage
  return next ? stepped(after, next.action, { ...call, input: { hazardId }, luggage: next.luggage }) : after
}

function stepped(record: HazardRecord, action: Action, call: Prepared): HazardRecord {
  const { hazard, entries } = record
  const { input, personId, now, luggage } = call
  const before = entries.map((entry) => entry.state)
  const state = stateAfter(hazard.state, action, before)
  const part = partIn(hazard, action, call)
  const entry: NewEntry = {
    at: now,
    action,
    state,
    by: nameOf(part, { ...hazard, ...luggage.change }, call),
    note: input.note ?? input.reason,
    photoIds: [],
    personId,
    ...(part === 'joined' && { as: part }),
    requestId: input.requestId,
    ...luggage.entry,
  }
  return moved(record, { ...leftBehind(hazard, state), ...luggage.change }, entry)
}
