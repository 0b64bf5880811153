import { type Actor, mayDecideIn, titleIn } from '@mulin/shared/duties'
import { answerWorkdays, minutesIn, shiftMinutes, whyNotDecided } from '@mulin/shared/hours/hours'
import { type HoursAction, type HoursState, outcomeOf, waitsForStaff } from '@mulin/shared/hours/workflow'
import { Refusal } from '@mulin/shared/refusals'
import { later } from '../platform/clock.ts'
import { workdaysAfter } from '../platform/workdays.ts'
import { changeHours, hoursById, hoursOf, type StoredEntry, StoredHours } from '../tables/hours.ts'
import { unseenMinutes } from '../tables/overtaken.ts'
import { transact } from '../tables/transact.ts'

// Each time somebody else wrote to the same hours.
const attemptsAtMost = 6

interface Call {
  input: {
    hoursId: string
    requestId: string
    reason?: string | undefined
    minutes?: number | undefined
    version?: number | undefined
  }
  personId: string
  now: string
}
type StaffCall = Call & { actor: Actor }

/** By whose hours they are. */
export async function takeOwnStep(call: Call, action: HoursAction): Promise<StoredHours> {
  return takeStep(await hoursOf(call.personId, call.input.hoursId), { ...call, action, by: 'volunteer' })
}

/** By staff of the area, who never decide about their own. */
export async function takeStaffStep(call: StaffCall, action: HoursAction): Promise<StoredHours> {
  const found = await hoursById(call.input.hoursId)
  if (found && !mayDecideIn(call.actor, found.areaPath)) throw new Refusal('outside_your_area')
  if (found?.personId === call.personId) throw new Refusal('hours_are_your_own')
  const title = found && titleIn(call.actor, found.areaPath)
  return takeStep(found, { ...call, action, by: 'staff', title })
}

interface Step extends Call {
  action: HoursAction
  by: 'volunteer' | 'staff'
  title?: string | undefined
}

/** What was read may be a moment old: decided is by what the write meets. The same request is answered again. */
async function takeStep(found: StoredHours | undefined, step: Step): Promise<StoredHours> {
  if (!found) throw new Refusal('hours_not_found')
  let hours = found
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    if (wasTaken(hours, step)) return hours
    const after = stepped(hours, stateAfter(hours, step), step)
    const lost = await transact([changeHours(hours, after)])
    if (!lost) return after
    hours = StoredHours.parse(lost.item)
  }
  throw new Refusal('busy')
}

const wasTaken = ({ entries }: StoredHours, { action, personId, input: { requestId } }: Step) =>
  entries.some((entry) => entry.action === action && entry.personId === personId && entry.requestId === requestId)

function stateAfter(hours: StoredHours, step: Step): HoursState {
  const state = outcomeOf(hours.state, step.action, step.by)
  if (!state || !wasSeen(hours, step)) {
    throw new Refusal('hours_moved_on', undefined, { state: hours.state, minutes: minutesIn(hours) })
  }
  const refused = step.by === 'staff' ? whyNotDecided(hours, { ...step, ...step.input }, step.now) : undefined
  if (refused) throw new Refusal(refused, undefined, { endsAt: hours.endsAt, minutes: shiftMinutes(hours) })
  return state
}

/** Nothing was written to them since, but that they are late. */
const wasSeen = ({ version, entries }: StoredHours, step: Step): boolean =>
  (step.by === 'volunteer' ? [] : unseenOf(entries, version - (step.input.version ?? version), step)).every(
    ({ action }) => action === 'escalate',
  )

/** What was written since; for clients that do not say what they saw, by anybody else, a moment ago. */
function unseenOf(entries: readonly StoredEntry[], since: number, { input, personId, now }: Step) {
  if (input.version !== undefined) return entries.slice(entries.length - since)
  return entries.slice(1).filter((entry) => entry.personId !== personId && entry.at > later(now, -unseenMinutes))
}

/** Minutes that are given replace what the entries come to so far. */
function stepped(
  hours: StoredHours,
  state: HoursState,
  { input, action, by, title, personId, now }: Step,
): StoredHours {
  const { minutes = minutesIn(hours), reason, requestId } = input
  const change = minutes - minutesIn(hours)
  const entry: StoredEntry = { at: now, action, by, title, minutes: change, reason, personId, requestId }
  return {
    ...hours,
    state,
    stateAt: now,
    dueAt: waitsForStaff(state) ? workdaysAfter(now, answerWorkdays).dueAt : undefined,
    entries: [...hours.entries, entry],
    version: hours.version + 1,
  }
}
