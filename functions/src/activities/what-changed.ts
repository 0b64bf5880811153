import type { Activity } from '@mulin/shared/activities/activity'
import type { Altered } from '@mulin/shared/sign-ups/alterations'
import { alterations, redated, reordered, resized } from '@mulin/shared/sign-ups/altered'
import { copiesOf } from '../tables/sign-ups.ts'

// Whoever signs up reads the activity: it stays small.
const kept = 6

/** What is other than before in what people signed up for. */
export function whatChanged(before: Activity, after: Activity): { what: Altered[]; more?: number } {
  const changed = before.sessions.flatMap((session) => {
    const planned = after.sessions.find(({ id }) => id === session.id)
    return planned ? changedIn(copiesOf(before, session, line), copiesOf(after, planned, line), session) : []
  })
  // Of the whole activity each is said once.
  const what = changed.filter(
    (one, place) => one.sessionId !== undefined || changed.findIndex(({ of }) => of.field === one.of.field) === place,
  )
  return { what: what.slice(0, kept), ...(what.length > kept && { more: what.length - kept }) }
}

const line = { as: 'participant' } as const
const ofActivity: ReadonlySet<string> = new Set(['activityTitle', 'place'])

type Copies = ReturnType<typeof copiesOf>

function changedIn(
  was: Copies,
  is: Copies,
  { id: sessionId, title: sessionTitle }: Activity['sessions'][number],
): Altered[] {
  const all = [...alterations(was, is), ...redated(was, is), ...resized(was, is), ...reordered(was, is)]
  return all.map((of) => (ofActivity.has(of.field) ? { of } : { sessionId, sessionTitle, of }))
}
