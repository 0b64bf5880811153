import { isOfResidents, isOver } from '@mulin/shared/hazards/workflow'
import type { Staff } from '../tables/duties.ts'
import type { HazardRecord, StoredEntry } from '../tables/hazards.ts'
import { addUnlessUnread } from '../tables/messages.ts'
import { whoHasIt } from '../tables/who-has-it.ts'
import { eventOf } from './hazard-event.ts'
import { mayRead, toldAtMost } from './staff-news.ts'

export const isAddition = (entry: StoredEntry | undefined) => entry?.action === 'add'

/** Tells whoever has it that a resident added something: however often, in one message until that is read. */
export async function tellOfAddition(record: HazardRecord, place: number, staff: Staff, now: string): Promise<void> {
  const { hazard, entries } = record
  const { at, personId } = entries[place]!
  const same = entries.slice(0, place).filter(isAddition)
  const news = { ...eventOf(hazard, at, 'add'), as: 'staff' as const }
  const idsOfSame = same.map((before) => eventOf(hazard, before.at, 'add').id)
  const people = whoReads(record, staff, now).filter((who) => who !== personId && mayRead(staff, hazard, who, now))
  await Promise.all(people.slice(0, toldAtMost).map((who) => addUnlessUnread(who, news, idsOfSame)))
}

/**
 * Whose step is next, or will be once its reporter answered or its parts are over. Where it is over by now, who ended it
 * without having read that.
 */
function whoReads({ hazard, entries }: HazardRecord, staff: Staff, now: string): string[] {
  if (!isOver(hazard.state))
    return whoHasIt(staff, { hazard: { ...hazard, question: undefined, openParts: 0 }, entries }, now)
  return entries
    .filter(({ action }) => !isOfResidents(action))
    .flatMap(({ personId }) => personId)
    .slice(-1)
}
