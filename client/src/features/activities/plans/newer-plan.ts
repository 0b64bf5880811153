import type { Activity } from '@mulin/shared/activities/activity'
import { hashKey } from '@tanstack/react-query'
import { dayText } from '../../../platform/clock'
import { type Base, baseOf, isSamePlan, type KeptPlan } from './kept-plan'
import { Moment } from './moment'
import { newerTexts } from './newer-texts'
import type { PlanDraft, SessionDraft } from './plan-draft'
import { withIdsOf, withIdsOfChanged, withIdsSince } from './same-sessions'

type Own = KeptPlan & { base: Base }

/** What of it is saved by now, though the answer that said so was lost, is that: nobody else added it. */
export function knownIn({ tries = [], ...own }: Own, activity: Activity): Own {
  const { plan: newest } = baseOf(activity)
  const latestFirst = [...tries].reverse()
  if (latestFirst.some((sent) => isSamePlan(sent, newest))) {
    const base = { ...own.base, plan: newest }
    return { ...own, base, sessions: withIdsSince(newest.sessions, newest.sessions, own.sessions) }
  }
  const added = newest.sessions.filter((session) => !find(own.base.plan, session))
  const known = latestFirst.flatMap(({ sessions }) => addedBySending(sessions, added, own) ?? [])
  return known[0] ?? { ...own, sessions: withIdsOf(added, own.sessions) }
}

/** As if these sessions had been there before, as they were sent; undefined where none of them is saved. */
function addedBySending(sessions: SessionDraft[], added: SessionDraft[], own: Own): Own | undefined {
  const sent = withIdsOfChanged(added, sessions)
  const saved = sent.filter((session) => find({ sessions: added }, session))
  if (saved.length === 0) return undefined
  const { plan } = own.base
  const base = { ...own.base, plan: { ...plan, sessions: [...plan.sessions, ...saved] } }
  return { ...own, base, sessions: withIdsSince(sent, added, own.sessions) }
}

/** What somebody else saved while this was written, and is not written here too. */
export interface News {
  at: string | undefined
  /** Each in words. */
  what: string[]
  /** Of that what was changed here too. */
  both: string[]
}

export function newsFor({ base, ...own }: Own, activity: Activity): News {
  const newest = baseOf(activity)
  const fields = changedIn(newerTexts.fields, [base.plan, newest.plan, own])
  const sessions = base.plan.sessions.flatMap((was) => sessionNews(was, newest.plan, own))
  const added = newest.plan.sessions.filter((session) => !find(base.plan, session) && !find(own, session))
  return {
    at: activity.changedAt,
    what: [
      ...(newest.state === base.state ? [] : [newerTexts.states[activity.state]]),
      ...[...fields, ...sessions].map(({ words }) => words),
      ...added.map(({ title }) => newerTexts.added(title)),
    ],
    both: [...fields, ...sessions].filter(({ isBoth }) => isBoth).map(({ name }) => name),
  }
}

interface Changed {
  name: string
  words: string
  isBoth: boolean
}

const find = ({ sessions }: Pick<PlanDraft, 'sessions'>, { id }: SessionDraft) =>
  id === undefined ? undefined : sessions.find((session) => session.id === id)

function sessionNews(was: SessionDraft, newest: PlanDraft, own: PlanDraft): Changed[] {
  const is = find(newest, was)
  const mine = find(own, was)
  const name = newerTexts.session(was.title)
  if (!is) return mine ? [{ name, words: newerTexts.removed(was.title), isBoth: false }] : []
  return changedIn(newerTexts.sessionFields, [was, is, mine ?? was]).map((changed) => ({
    ...changed,
    name: `${name}${changed.name}`,
    words: `${name}${changed.words}`,
  }))
}

/** As it was, as it is now, as it is written here. */
type Three<T> = readonly [was: T, is: T, own: T]

const changedIn = <T extends object>(names: Partial<Record<keyof T & string, string>>, [was, is, own]: Three<T>) =>
  Object.entries<string>(names as Record<string, string>).flatMap(([key, name]): Changed[] => {
    const [before, after, mine] = [was, is, own].map((plan) => new Map<string, unknown>(Object.entries(plan)).get(key))
    if (isSame(before, after) || isSame(after, mine)) return []
    return [{ name, words: newerTexts.became(name, valueIn(after)), isBoth: !isSame(before, mine) }]
  })

const longest = 40

/** In words, where it is short. */
function valueIn(value: unknown): string | undefined {
  if (typeof value === 'string' && value.length <= longest && value !== '') return value
  const moment = Moment.safeParse(value).data
  return moment && `${dayText(moment.day)} ${moment.time}`
}

const isSame = (one: unknown, other: unknown) => hashKey([one]) === hashKey([other])

/** What was changed here, on top of what the activity is now; what was left alone here is as others made it. */
export function ontoNewest({ base, ...own }: Own, activity: Activity): KeptPlan {
  const newest = baseOf(activity)
  const sessions = newest.plan.sessions.flatMap((is) => {
    const was = find(base.plan, is)
    const mine = find(own, is)
    if (!was) return [mine ?? is]
    return mine ? [merged([was, is, mine])] : []
  })
  const { sessions: _, ...plan } = merged<PlanDraft>([base.plan, newest.plan, own])
  const begun = own.sessions.filter(({ id }) => id === undefined)
  return { ...plan, sessions: [...sessions, ...begun], base: newest, tries: undefined }
}

function merged<T extends object>([was, is, own]: Three<T>): T {
  const before = new Map<string, unknown>(Object.entries(was))
  const mine = new Map<string, unknown>(Object.entries(own))
  const theirs = Object.entries(is).filter(([key]) => isSame(before.get(key), mine.get(key)))
  return { ...own, ...Object.fromEntries(theirs) }
}
