import { isSamePlan } from './kept-plan'
import type { SessionDraft } from './plan-draft'

type Sessions = readonly SessionDraft[]

/** With the ids of what is saved: a session that was begun here is the one that is planned the same, once. */
export function withIdsOf(saved: Sessions, sessions: Sessions, isThat = isSamePlan<SessionDraft>): SessionDraft[] {
  const left = saved.filter(({ id }) => sessions.every((one) => one.id !== id))
  return sessions.map((session) => {
    const at = session.id === undefined ? left.findIndex((one) => isThat(one, session)) : -1
    const [same] = at < 0 ? [] : left.splice(at, 1)
    return same ? { ...session, id: same.id } : session
  })
}

/** The same where somebody changed them since: nobody else adds a session of that name at that time. */
export const withIdsOfChanged = (saved: Sessions, sent: Sessions) =>
  withIdsOf(saved, withIdsOf(saved, sent), isAtThatTime)

const isAtThatTime = (one: SessionDraft, other: SessionDraft) =>
  one.title.trim() === other.title.trim() && one.day === other.day && one.from === other.from

/**
 * The same while somebody typed on after `sent`, which has its ids: what was sent from a place is still there, unless
 * one was taken out meanwhile.
 */
export function withIdsSince(sent: Sessions, saved: Sessions, sessions: Sessions): SessionDraft[] {
  const known = withIdsOf(saved, sessions)
  if (sessions.length < sent.length) return known
  const taken = new Set(known.map(({ id }) => id))
  const ids = sent.map(({ id }) => id)
  return known.map((session, at) => (session.id || taken.has(ids[at]) ? session : { ...session, id: ids[at] }))
}
