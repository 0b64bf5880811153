import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { type Action, isOver, stateAfter } from '@mulin/shared/hazards/workflow'
import { Refusal } from '@mulin/shared/refusals'
import type { Condition } from './expressions.ts'
import { fileFor } from './hazard-files.ts'
import { moved, moveHazard, onePartLess } from './hazard-writes.ts'
import {
  type HazardRecord,
  hazardRecordOf,
  type NewEntry,
  type NewHazard,
  type StoredEntry,
  type StoredHazard,
} from './hazards.ts'
import { leftBehind } from './left-behind.ts'
import { nameOf } from './named-as.ts'
import { addsOnly, handledBefore, isOvertaken, isTakenUnseen } from './overtaken.ts'
import type { StepCall, Stepping } from './step-call.ts'
import { type Lost, transact, type Write } from './transact.ts'
import { partIn, whyNot } from './why-not.ts'

/** What an action brings along besides words. */
export interface Luggage {
  /** What else changes in the hazard. */
  change?: Partial<NewHazard>
  /** What else the entry says. */
  entry?: Partial<NewEntry>
  /** Written with the step; where one of them is lost, the step is tried anew. */
  along?: Write[]
  /** Written with the step; `whyLost` gets the one whose premise did not hold. */
  writes?: Write[]
  whyLost?: (lost: Lost) => Refusal
  /** What else has to be as it was read. */
  premise?: Condition
  /** A step that follows of itself, in the same transaction. */
  next?: { action: Action; luggage: Luggage } | undefined
}

/** Reads what the action needs, together with the hazard, and then says what it brings along to this hazard. */
export type Packing = () => Promise<
  (hazard: StoredHazard, entries: readonly StoredEntry[]) => Luggage | Promise<Luggage>
>

const nothing: Packing = async () => () => ({})

const triesAtMost = 5

/**
 * Takes one step of the workflow, for who has the part in it that the step needs. Of two at once one wins, and the other
 * is told who was faster; a step that only the clock or an answer overtook is tried again. The same request of the same
 * person is answered again, wherever the hazard is by then.
 */
export const takeStep = (asked: StepCall, action: Action, packing: Packing = nothing): Promise<HazardFile> =>
  stepTaken(asked, action, packing).catch(unlessTaken(asked, action))

/** What spoke against it may be the same request, sent at the same moment and done between two reads. */
const unlessTaken = (asked: StepCall, action: Action) => async (refusal: unknown) => {
  const [record, joined] = await Promise.all([hazardRecordOf(asked.input.hazardId), asked.joined])
  const call = { ...asked, joined }
  if (!record || !wasTaken(record, action, call)) throw refusal
  return fileFor(call, record)
}

async function stepTaken(asked: StepCall, action: Action, packing: Packing): Promise<HazardFile> {
  let seen: HazardRecord | undefined
  for (let attempt = 1; attempt <= triesAtMost; attempt++) {
    const [record, pack, joined] = await Promise.all([hazardRecordOf(asked.input.hazardId), packing(), asked.joined])
    const call: Stepping = { ...asked, joined }
    if (record && wasTaken(record, action, call)) return fileFor(call, record)
    const known = await found(record, action, call, seen)
    seen = known
    const luggage = await pack(known.hazard, known.entries)
    const after = walked(known, action, { ...call, luggage })
    const moves = [...moveHazard(known, after, 0, luggage.premise), ...endedPart(after, call), ...(luggage.along ?? [])]
    if (await take(moves, luggage)) return fileFor(call, after)
  }
  throw new Refusal('busy')
}

async function found(record: HazardRecord | undefined, action: Action, call: Stepping, seen?: HazardRecord) {
  if (!record) throw call.refuse('hazard_not_found')
  const refusal = (await whyNot(record, action, call)) ?? whyUnseen(record, action, call, seen)
  if (refusal) throw refusal
  return record
}

/** What others did since it was read is seen first, unless it is only added to. */
function whyUnseen(record: HazardRecord, action: Action, call: Stepping, seen?: HazardRecord) {
  if (addsOnly.includes(action)) return undefined
  const version = seen?.hazard.version ?? call.input.version
  const isUnseen = version === undefined ? isTakenUnseen(action, record, call) : isOvertaken(version, record)
  return isUnseen ? handledBefore(record, call) : undefined
}

/** False when somebody else took a step in the meantime. */
async function take(moves: Write[], { writes = [], whyLost }: Luggage): Promise<boolean> {
  const lost = await transact([...moves, ...writes])
  if (lost && whyLost && lost.write >= moves.length) throw whyLost(lost)
  return lost === undefined
}

const endedPart = ({ hazard }: HazardRecord, { personId: by }: Stepping) => {
  const { id: hazardId, parent, state, outcome, changedAt } = hazard
  return parent && isOver(state) ? [onePartLess(parent.hazardId, { hazardId, outcome, by }, changedAt)] : []
}

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
    linkMadeBy: call.linkMadeBy,
    ...luggage.entry,
  }
  return moved(record, { ...leftBehind(hazard, state), ...luggage.change }, entry)
}
