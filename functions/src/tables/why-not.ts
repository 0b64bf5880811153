import { type Actor, decidesForAll } from '@mulin/shared/duties'
import { partsOf } from '@mulin/shared/hazards/hazard'
import { type Before, disputableUntil, isForAnother, whatIsMissing } from '@mulin/shared/hazards/premises'
import { type Action, canTake, type Part, type Premise, steps } from '@mulin/shared/hazards/workflow'
import { Refusal, type RefusalCode } from '@mulin/shared/refusals'
import { allStaff } from './duties.ts'
import { isSeenBy, partsFor } from './hazard-files.ts'
import type { HazardRecord, StoredHazard } from './hazards.ts'
import { handledBefore, takenFrom } from './overtaken.ts'
import { doneByIn, othersFor, ownWorkIn } from './own-work.ts'
import { addedBy, saidBy } from './said-after-end.ts'
import type { Stepping } from './step-call.ts'

/** What speaks against a step, undefined for nothing. */
export async function whyNot(record: HazardRecord, action: Action, call: Stepping): Promise<Refusal | undefined> {
  if (!isSeenBy(call, record.hazard))
    return hadItBefore(record, call) ? takenFrom(record, call) : call.refuse('hazard_not_found')
  return whyUntakable(record, action, call) ?? (await whyAnother(record, action, call))
}

function whyUntakable(record: HazardRecord, action: Action, call: Stepping): Refusal | undefined {
  const { hazard, entries } = record
  if (!partIn(hazard, action, call)) {
    const isHandlers = steps[action].by.includes('handler') && hadItBefore(record, call)
    return isHandlers ? takenFrom(record, call) : new Refusal('not_permitted')
  }
  if (!partsFor(call, hazard).some((part) => canTake(hazard.state, action, part))) return handledBefore(record, call)
  const forAll = (call.actor && decidesForAll(call.actor)) || undefined
  const addedByMe = addedBy(call.personId, entries)
  const missing = whatIsMissing(
    { ...hazard, entries, saidByMe: saidBy(call, entries), addedByMe, decidesForAll: forAll },
    action,
    call.now,
  )
  return missing && refusalFor(missing, record, call)
}

/** Whoever stands before it and photographs hears who has it by now, not that there never was anything. */
const hadItBefore = ({ hazard: { areaPath }, entries }: HazardRecord, { actor, linkMadeBy }: Stepping) =>
  actor !== undefined &&
  // Of a link it is said that it is over.
  linkMadeBy === undefined &&
  entries.some(({ handler }) => handler && isHandlerOf(actor, { areaPath, handler }))

const isHandlerOf = (actor: Actor, hazard: Pick<StoredHazard, 'areaPath' | 'handler'>) =>
  partsOf(actor, hazard).includes('handler')

/** In which of their parts somebody takes the step. */
export const partIn = (hazard: StoredHazard, action: Action, call: Stepping): Part | undefined => {
  const parts = partsFor(call, hazard)
  return steps[action].by.find((part) => parts.includes(part))
}

const another = {
  checkedBefore: 'other_officer_must_check',
  declinedBefore: 'other_officer_must_decide',
  fixedBefore: 'fixed_by_oneself',
  closedPartsBefore: 'parts_closed_by_oneself',
  reportedBefore: 'reported_by_oneself',
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
  additions_left: 'additions_used_up',
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
  if (missing === 'somebody_above' && call.actor && decidesForAll(call.actor)) return new Refusal('not_permitted')
  const code = codes[missing]
  return code ? new Refusal(code, code, details) : handledBefore(record, call)
}
