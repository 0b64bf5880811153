import { type Actor, titleIn } from '@mulin/shared/duties'
import type { Handler, HazardFile } from '@mulin/shared/hazards/hazard'
import { canTake, type Part, steps } from '@mulin/shared/hazards/workflow'
import { Refusal } from '@mulin/shared/refusals'
import { moved, moveHazard } from './hazard-writes.ts'
import { type HazardRecord, hazardRecordOf, type StoredHazard } from './hazards.ts'
import { type Lost, transact, type Write } from './transact.ts'
import { fileFor, isSeenBy, partsFor, type Reader } from './hazard-files.ts'

type Action = keyof typeof steps

interface Call {
  input: { hazardId: string; requestId?: string | undefined; note?: string | undefined; reason?: string | undefined }
  personId: string
  actor?: Actor | undefined
  now: string
  refuse: (code: 'hazard_not_found' | 'hazard_already_handled') => Refusal
}

/** What an action brings along besides words. */
interface Luggage {
  handler?: Handler
  photoIds?: string[]
  /** Written with the step; `whyLost` gets the one whose premise did not hold. */
  writes?: Write[]
  whyLost?: (lost: Lost) => Refusal
}

/** Reads what the action needs, together with the hazard, and then says what it brings along to this hazard. */
type Packing = () => Promise<(hazard: StoredHazard) => Luggage>

const nothing: Packing = async () => () => ({})

/**
 * Takes one step of the workflow, for who has the part in it that the step needs. Of two at once one wins. The same
 * request of the same person is answered again, wherever the hazard is by then.
 */
export async function takeStep(call: Call, action: Action, packing: Packing = nothing): Promise<HazardFile> {
  const [record, pack] = await Promise.all([hazardRecordOf(call.input.hazardId), packing()])
  if (record && wasTaken(record, action, call)) return fileFor(call, record)
  if (!record || !isSeenBy(call, record.hazard)) throw call.refuse('hazard_not_found')
  const refusal = whyNot(record.hazard, action, call)
  if (refusal) throw refusal

  const luggage = pack(record.hazard)
  const after = stepped(record, action, { ...call, luggage })
  if (!(await take(moveHazard(record, after), luggage))) return takenMeanwhile(call, action)
  return fileFor(call, after)
}

function whyNot(hazard: StoredHazard, action: Action, call: Call): Refusal | undefined {
  const part = partIn(hazard, action, call)
  if (!part) return new Refusal('not_permitted')
  return canTake(hazard.state, action, part) ? undefined : call.refuse('hazard_already_handled')
}

/** In which of their parts somebody takes the step. */
const partIn = (hazard: StoredHazard, action: Action, call: Call): Part | undefined => {
  const parts = partsFor(call, hazard)
  return steps[action].by.find((part) => parts.includes(part))
}

/** False when somebody else took a step in the meantime. */
async function take(moves: Write[], { writes = [], whyLost }: Luggage): Promise<boolean> {
  const lost = await transact([...moves, ...writes])
  if (lost && whyLost && lost.write >= moves.length) throw whyLost(lost)
  return lost === undefined
}

const wasTaken = ({ entries }: HazardRecord, action: Action, { input: { requestId }, personId }: Call) =>
  requestId !== undefined &&
  entries.some((entry) => entry.requestId === requestId && entry.personId === personId && entry.action === action)

/** Lost to somebody else, or to the same request sent twice at once. */
async function takenMeanwhile(call: Call, action: Action): Promise<HazardFile> {
  const record = await hazardRecordOf(call.input.hazardId)
  if (record && wasTaken(record, action, call)) return fileFor(call, record)
  throw call.refuse('hazard_already_handled')
}

type Prepared = Call & { luggage: Luggage }

function stepped(record: HazardRecord, action: Action, call: Prepared): HazardRecord {
  const { hazard } = record
  const { input, personId, now, luggage } = call
  const handler = action === 'send_back' ? undefined : (luggage.handler ?? hazard.handler)
  const entry = {
    at: now,
    action,
    state: steps[action].to,
    by: nameOf(partIn(hazard, action, call), hazard, call),
    note: input.note ?? input.reason,
    handler: luggage.handler,
    photoIds: luggage.photoIds ?? [],
    personId,
    requestId: input.requestId,
  }
  return moved(record, { handler }, entry)
}

/** Under which name the reporter reads who it was. */
function nameOf(part: Part | undefined, { areaPath, handler }: StoredHazard, { actor }: Reader): string | undefined {
  if (part === 'reporter') return undefined
  return part === 'handler' ? handler?.name : titleIn(actor, areaPath)
}
