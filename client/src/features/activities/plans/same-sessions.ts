import { isSamePlan } from './kept-plan'
import type { SessionDraft } from './plan-draft'

type Sessions = readonly SessionDraft[]

/** With the ids of what is saved: a session that was begun here is the one that is planned the same, once. */
export function withIdsOf(saved: Sessions, sessions: Sessions): SessionDraft[] {
  const left = saved.filter(({ id }) => sessions.every((one) => one.id !== id))
  return sessions.map((session) => {
    const at = session.id === undefined ? left.findIndex((one) => isSamePlan(one, session)) : -1
    const [same] = at < 0 ? [] : left.splice(at, 1)
    return same ? { ...session, id: same.id } : session
  })
}

/** The same while somebody typed on: what was sent from a place is still there, unless one was taken out meanwhile. */
export function withIdsSince(sent: Sessions, saved: Sessions, sessions: Sessions): SessionDraft[] {
  const known = withIdsOf(saved, sessions)
  if (sessions.length < sent.length) return known
  const taken = new Set(known.map(({ id }) => id))
  const ids = withIdsOf(saved, sent).map(({ id }) => id)
  return known.map((session, at) => (session.id || taken.has(ids[at]) ? session : { ...session, id: ids[at] }))
}
