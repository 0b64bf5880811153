import { minutesIn } from '@mulin/shared/hours/hours'
import { type HoursAction, isConfirmed } from '@mulin/shared/hours/workflow'
import { grouped, portions } from '../platform/grouped.ts'
import type { Change } from '../tables/changes.ts'
import { type StoredEntry, StoredHours } from '../tables/hours.ts'
import { addMessage, type News } from '../tables/messages.ts'
import type { Projection } from '../tables/following.ts'

const peopleAtOnce = 20

/** Tells volunteers what staff wrote to their hours, each entry once. */
export const tellOfHours: Projection = (changes) => {
  const perPerson = grouped(changes.filter(isOfHours), ({ key }) => key.pk)
  return portions([...perPerson.values()], peopleAtOnce).map((some) => ({
    since: some[0]![0]!.sequence,
    run: async () => void (await Promise.all(some.map(tell))),
  }))
}

const isOfHours = ({ key, after }: Change) => key.sk.startsWith('HOURS#') && after !== undefined

async function tell(changes: readonly Change[]): Promise<void> {
  for (const change of changes) {
    const hours = StoredHours.parse(change.after)
    for (const news of newsIn(change, hours)) await addMessage(hours.personId, news)
  }
}

function newsIn({ before }: Change, hours: StoredHours): News[] {
  const known = before ? StoredHours.parse(before).entries.length : 0
  const wasConfirmed = before !== undefined && isConfirmed(StoredHours.parse(before).state)
  return hours.entries.slice(known).flatMap((entry) => newsOf(hours, entry, wasConfirmed) ?? [])
}

const isMissing = ({ state, checkedOutAt }: StoredHours) => state === 'pending' && checkedOutAt === undefined

function newsOf(hours: StoredHours, entry: StoredEntry, wasConfirmed: boolean): News | undefined {
  const { signUpId, activityId, sessionId, activityTitle, sessionTitle, place, startsAt } = hours
  const about = { signUpId, activityId, sessionId, activityTitle, sessionTitle, place, startsAt }
  const { at, action } = entry
  const told = entry.by === 'clock' ? toldByClock(hours, action, wasConfirmed) : toldByStaff(hours, entry)
  return told && { id: `${at}#${hours.id}#${action}`, at, about, ...told }
}

function toldByClock(hours: StoredHours, action: HoursAction, wasConfirmed: boolean) {
  if (wasConfirmed) return { kind: 'hours_reopened' as const, minutes: minutesIn(hours) }
  if (action === 'escalate') return { kind: 'hours_late' as const }
  return action === 'record' && isMissing(hours) ? { kind: 'hours_missing' as const } : undefined
}

function toldByStaff(hours: StoredHours, { action, reason }: StoredEntry) {
  const minutes = minutesIn(hours)
  if (action === 'confirm') return { kind: 'hours_confirmed' as const, minutes }
  if (action === 'correct' || action === 'revise') return { kind: 'hours_corrected' as const, minutes, reason }
  return action === 'uphold' ? { kind: 'hours_upheld' as const, minutes, reason } : undefined
}
