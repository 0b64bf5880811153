import type { Session } from '@mulin/shared/activities/activity'
import type { Draw } from '@mulin/shared/sign-ups/draws'
import { texts } from './texts'

/** What is public of whoever has the number: `2 席 · 60 岁以上`. Draws of before say nothing. */
export function publishedParty({ entrants, terms }: Draw, { kind, pools }: Session, entrant: string) {
  const party = terms?.parties[entrants.indexOf(entrant)]
  if (!party) return undefined
  const titles = party.pools.map((id) => pools.find((pool) => pool.id === id)?.title ?? id)
  return [texts.size(kind, party.size), ...titles].join(' · ')
}
