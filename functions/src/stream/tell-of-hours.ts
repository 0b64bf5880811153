import { minutesIn } from '@mulin/shared/hours/hours'
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
  return hours.entries.slice(known).flatMap((entry) => newsOf(hours, entry) ?? [])
}

const isMissing = ({ state, checkedOutAt }: StoredHours) => state === 'pending' && checkedOutAt === undefined

function newsOf(hours: StoredHours, { action, at, reason }: StoredEntry): News | undefined {
  const { signUpId, activityId, sessionId, activityTitle, sessionTitle, place, startsAt } = hours
  const about = { signUpId, activityId, sessionId, activityTitle, sessionTitle, place, startsAt }
  const minutes = minutesIn(hours)
  const event = { id: `${at}#${hours.id}#${action}`, at, about }
  if (action === 'record' && isMissing(hours)) return { ...event, kind: 'hours_missing' }
  if (action === 'escalate') return { ...event, kind: 'hours_late' }
  if (action === 'confirm') return { ...event, kind: 'hours_confirmed', minutes }
  if (action === 'correct' || action === 'revise') return { ...event, kind: 'hours_corrected', minutes, reason }
  if (action === 'uphold') return { ...event, kind: 'hours_upheld', minutes, reason }
}
