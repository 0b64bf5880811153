import { now } from '../platform/clock.ts'
import { grouped } from '../platform/grouped.ts'
import type { Change } from '../tables/changes.ts'
import { offerFreeSeats } from '../tables/offering.ts'
import type { Projection } from '../tables/following.ts'

/** Seats that are free and waited for are offered, also when whoever freed them stopped in between. */
export const offerSeats: Projection = (changes) => {
  const perActivity = grouped(changes.filter(areWaitedFor), ({ key }) => key.pk)
  return [...perActivity].map(([pk, [first]]) => ({
    since: first!.sequence,
    run: () => offerFreeSeats(pk.slice('ACTIVITY#'.length), now()),
  }))
}

/** Seats were freed, or somebody began to wait beside seats that just were: whichever is told last sees both. */
const areWaitedFor = ({ key, before, after }: Change) => {
  if (!key.sk.startsWith('SEATS#') || !after || !before) return false
  const rose = (counted: string) => Number(after[counted] ?? 0) > Number(before[counted] ?? 0)
  return rose('free') || rose('waiting') || (after['kept'] === true && Number(after['free']) > 0)
}
