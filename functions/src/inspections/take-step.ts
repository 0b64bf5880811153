import type { Inspection } from '@mulin/shared/inspections/inspection'
import { type InspectionAction, inspectionSteps } from '@mulin/shared/inspections/workflow'
import { Refusal } from '@mulin/shared/refusals'
import { fingerprint } from '../platform/sealing.ts'
import { type InspectionFile, inspectionFrom, moveInspection, type StoredInspection } from '../tables/inspections.ts'
import { transact, type Write } from '../tables/transact.ts'
import { type Asking, inspectionFor, stateAfter } from './inspection-for.ts'

interface Call extends Asking {
  input: {
    inspectionId: string
    requestId: string
    at?: string | undefined
    said?: { requestId: string }[] | undefined
  }
}

type Step = Exclude<InspectionAction, 'record'>

/** What a step changes, and what is written with it; `visit` only unless its site was visited later. */
type Outcome = Partial<StoredInspection> & { writes?: Write[]; visit?: Write }
/** As it stands; `saidBefore` where an earlier sending of the same request said something else, which counts. */
type Taken = Inspection & { saidBefore?: true }
type Decide = (file: InspectionFile) => Outcome | Promise<Outcome>

// Whoever is overtaken by a finding looks again.
const triesAtMost = 5

/** Takes a step for who may. Of two at once one wins; the same request again is answered again. */
export async function takeStep(call: Call, action: Step, decide: Decide) {
  for (let attempt = 1; attempt <= triesAtMost; attempt++) {
    const done = await tried(call, action, decide)
    if (done) return done
  }
  throw new Refusal('busy')
}

/** Undefined when something else happened between reading and writing. */
async function tried(call: Call, action: Step, decide: Decide): Promise<Taken | undefined> {
  const { file, parts } = await inspectionFor(call)
  const before = file.inspection
  if (wasTaken(before, action, call.input.requestId))
    return { ...inspectionFrom(file, parts), ...(saidOtherwise(call, action, before) && { saidBefore: true }) }
  const state = stateAfter(call, action, { before, parts })

  const { writes = [], visit, ...changes } = await decide(file)
  const after = { ...before, ...changes, ...takenWith(action, call.input), state }
  if (!(await areWritten([...moveInspection(before, after), ...writes], visit))) return undefined
  return inspectionFrom({ ...file, inspection: { ...after, version: before.version + 1 } }, parts)
}

/** A phone without a network tells of a visit when there was a later one already. */
async function areWritten(writes: Write[], visit?: Write): Promise<boolean> {
  const lost = await transact(visit ? [...writes, visit] : writes)
  if (lost?.write === writes.length) return areWritten(writes)
  return lost === undefined
}

const takenWith = (action: Step, input: Call['input']) => {
  if (action === 'start') return { startedWith: input.requestId }
  return { endedWith: input.requestId, ...(action === 'finish' && { endedAs: saidIn(input) }) }
}

/** Whatever it says, but not when it was sent, nor in which order each finding was agreed to. */
const saidIn = ({ at: _, said, ...words }: Call['input']) =>
  fingerprint({ ...words, said: said?.toSorted((one, other) => (one.requestId < other.requestId ? -1 : 1)) })

const saidOtherwise = ({ input }: Call, action: Step, { endedAs }: StoredInspection) =>
  action === 'finish' && endedAs !== undefined && endedAs !== saidIn(input)

const wasTaken = ({ startedWith, endedWith, state }: StoredInspection, action: Step, requestId: string) =>
  action === 'start' ? startedWith === requestId : endedWith === requestId && state === inspectionSteps[action].to
