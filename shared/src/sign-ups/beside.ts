import type { Activity, Session } from '../activities/activity.ts'
import { type Line, sessionFor } from './lines.ts'
import { isAlike, isSamePerson, type Named, namedIn } from './named.ts'
import { membersOf, type SignedUpParty } from './party.ts'

// What one person may be in beside what they are in already.

/** A sign-up of the activity that is not over, and who it is for. */
export interface Entry extends Line {
  signUpId: string
  sessionId: string
  /** Of the account that signs up now. */
  isOwn: boolean
  people: readonly Named[]
}

interface Entering extends SignedUpParty, Line {
  /** Of who signs up. */
  name?: string | undefined
  entries: readonly Entry[]
  /** Who was in it before it is changed, and is not judged anew. */
  staying?: readonly Named[] | undefined
}

type Code = 'already_signed_up' | 'too_many_sessions' | 'sessions_clash' | 'named_by_others'

export interface Beside {
  code: Code
  details: {
    /** Whom of the party it concerns, by their places in it, where it names anybody; of several sessions those of one. */
    places: number[]
    sessionId?: string | undefined
    atMost?: number | undefined
  }
}

/**
 * Each person counts by themselves, in whichever sign-up they are named: a parent may enter two children at the same time.
 * What the account is in itself is said as it is. Of others it is said only that somebody is named already: names and
 * years can be tried.
 */
export function besideOf(activity: Activity, planned: Session, who: Entering): Beside | undefined {
  const session = sessionFor(planned, who)
  const entries = takingPlace(activity, who.entries)
  const own = entries.filter(({ isOwn }) => isOwn)
  return besideOwn(activity, session, { ...who, entries: own }) ?? besideOthers(activity, session, { ...who, entries })
}

function besideOwn(activity: Activity, session: Session, who: Entering): Beside | undefined {
  const people = entriesOfEach(who)
  for (const { code, found, details } of rules) {
    const inTheWay = people.map((entries) => found(entries, activity, session))
    const [first] = inTheWay.flatMap((entry) => entry ?? [])
    if (!first) continue
    const told = details?.(first, activity)
    const isTold = (entry: Entry | undefined) => entry && entry.sessionId === (told?.sessionId ?? entry.sessionId)
    return { code, details: { places: placesIn(who, (at) => isTold(inTheWay[at]) === true), ...told } }
  }
}

function besideOthers(activity: Activity, session: Session, who: Entering): Beside | undefined {
  const isNamed = entriesOfEach(who).map((entries) => rules.some(({ found }) => found(entries, activity, session)))
  if (!isNamed.includes(true)) return
  return { code: 'named_by_others', details: { places: placesIn(who, (at) => isNamed[at] === true) } }
}

const entriesOfEach = (who: Entering) => namedIn(who, who.name ?? '').map((person) => entriesOf(person, who))

const placesIn = (who: Entering, isMeant: (at: number) => boolean) =>
  membersOf(who).flatMap((_, at) => (isMeant(at) ? [at] : []))

function entriesOf(person: Named, { entries, staying = [] }: Entering): readonly Entry[] {
  if (staying.some((one) => isAlike(person, one))) return []
  return entries.filter(({ people, isOwn }) => people.some((other) => isSamePerson(person, other, isOwn)))
}

/** In a session that was called off nobody is, though its sign-ups may not say so yet. */
const takingPlace = ({ sessions }: Activity, entries: readonly Entry[]) =>
  entries.filter(({ sessionId }) => !sessions.find(({ id }) => id === sessionId)?.cancelled)

interface Rule {
  code: Code
  found: (entries: readonly Entry[], activity: Activity, session: Session) => Entry | undefined
  details?: (entry: Entry, activity: Activity) => Omit<Beside['details'], 'places'>
}

const rules: readonly Rule[] = [
  {
    code: 'already_signed_up',
    found: (entries, _activity, { id }) => entries.find(({ sessionId }) => sessionId === id),
  },
  {
    code: 'too_many_sessions',
    found: (entries, { sessionsPerPerson = Infinity }) =>
      entries.length >= sessionsPerPerson ? entries[0] : undefined,
    details: (_entry, { sessionsPerPerson: atMost }) => ({ atMost }),
  },
  {
    code: 'sessions_clash',
    found: (entries, activity, session) =>
      activity.noClashes ? entries.find((entry) => isAtOnce(timesOf(activity, entry), session)) : undefined,
    details: ({ sessionId }) => ({ sessionId }),
  },
]

type Times = Pick<Session, 'startsAt' | 'endsAt'>

/** As it is planned now; whoever helps is there at the times of the shift. */
function timesOf({ sessions }: Activity, entry: Entry): Times | undefined {
  const session = sessions.find(({ id }) => id === entry.sessionId)
  return session && sessionFor(session, entry)
}

const isAtOnce = (one: Times | undefined, other: Times) =>
  one !== undefined && one.startsAt < other.endsAt && other.startsAt < one.endsAt

/** There, people have to be told from each other. */
export const limitsPersons = ({ sessionsPerPerson, noClashes }: Pick<Activity, 'sessionsPerPerson' | 'noClashes'>) =>
  sessionsPerPerson !== undefined || noClashes
