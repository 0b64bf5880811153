import type { Activity } from '@mulin/shared/activities/activity'
import type { TeamSize } from '@mulin/shared/activities/session-rules'
import type { Person } from '@mulin/shared/people'
import { availability } from '@mulin/shared/sign-ups/availability'
import type { SignUp, SignUpRole } from '@mulin/shared/sign-ups/sign-up'
import { useEffect, useRef, useState } from 'react'
import { now } from '../../platform/clock'
import { countFaults, useTried } from '../../platform/use-tried'
import { type Asked, askedBy } from './asked'
import { chosenBy, keyOf, openFor, type Wanted, wantedIn } from './choices'
import { faultsFor } from './concerned'
import { faultsOf } from './faults'
import { isClearedSince, knownAs, rememberPeople } from './known-people'
import { lastAnswersTo, rememberAnswers } from './last-answers'
import { nobody, type SignUpDraft, useSignUpDraft } from './sign-up-draft'
import { useMySeats } from './use-my-sign-ups'
import { useSending } from './use-sending'
import { partyOf } from './written'

export interface Done {
  signUp: SignUp
  /** Who takes part, where others than who signed up were named. */
  people: readonly string[]
}

export interface SigningUp {
  activity: Activity
  me: Person
  sessionId: string | undefined
  /** What to help with. */
  shiftId: string | undefined
  as: SignUpRole
  /** A further team. */
  another: boolean
  onDone: (done: Done) => void
}

/** The draft of a sign-up, what may be chosen in it, what it would bring, and sending it. */
export function useSigningUp(props: SigningUp) {
  const { activity, me, as, another, onDone } = props
  const { seats: mine, all } = useMySeats()
  const inSessions = all.map((signUp) => signUp.sessionId)
  const open = openFor(activity, { as, inSessions, another, me }, now())
  const { draft: written, change, changePhotos, forget, renew } = useSignUpDraft(useState(() => startOf(props))[0])
  const filledIn = (typed: SignUpDraft) => filled(withOnly(typed, open), activity, me)
  const { draft, wanted, asked } = filledIn(written)
  const { tried, attempt } = useTried()
  const { send, ...sending } = useSending({
    activity,
    me,
    onDone: (signUp) => (remember({ draft, asked }), forget(), onDone({ signUp, people: namesIn({ draft, asked }) })),
    onArrivedBefore: renew,
  })
  useRenewal(renew, !tried && !another && all.some((signUp) => signUp.activityId === activity.id))
  const faultsIn = (filledOut: Filled) => faultsOf(filledOut.draft, filledOut.asked, me.phoneMasked !== undefined)
  const availableIn = ({ session, line }: Wanted) =>
    availability(session, { ...line, areaPath: me.areaPath, ...partyOf(draft, askedBy(activity, session, as)) }, now())
  return {
    me,
    draft,
    change,
    changePhotos,
    open,
    wanted,
    asked,
    availableIn,
    mine: another ? undefined : mine.get(draft.sessionId ?? ''),
    seats: mine,
    faults: { ...faultsFor(sending.concerned, draft, asked), ...(tried && faultsIn({ draft, asked })) },
    left: tried ? countFaults(faultsIn({ draft, asked })) : 0,
    ...sending,
    /** With other choices, or as it is. */
    send: (changes: Partial<SignUpDraft> = {}) => {
      const changed = filledIn(change({ sessionId: draft.sessionId, shiftId: draft.shiftId, ...changes }))
      if (attempt(faultsIn(changed))) void send(changed.draft, changed.asked)
    },
  }
}

interface Filled {
  draft: SignUpDraft
  asked: Asked
}

/** Who takes part, where others than who signs up were named. */
export const namesIn = ({ draft, asked }: Filled) => (partyOf(draft, asked).people ?? []).map(({ name }) => name)

/** For the next time. */
function remember({ draft, asked }: Filled) {
  if (isClearedSince(draft)) return
  rememberAnswers(asked.questions, draft.answers, draft.personId)
  rememberPeople(draft, asked)
}

/** Where there is only one to choose it is chosen. */
function withOnly(typed: SignUpDraft, open: readonly Wanted[]): SignUpDraft {
  const { as, sessionId, shiftId } = typed
  if (sessionId !== undefined && (shiftId !== undefined || as === 'participant')) return typed
  const [only, ...others] = open.filter(({ session }) => sessionId === undefined || session.id === sessionId)
  return only && others.length === 0 ? { ...typed, ...chosenBy(only) } : typed
}

/** With what is known already: the answers of last time, and whoever signs up as the captain of the first team. */
function filled(draft: SignUpDraft, activity: Activity, me: Person) {
  const wanted = wantedIn(activity, draft.as).find((one) => keyOf(chosenBy(one)) === keyOf(draft))
  const asked = askedBy(activity, wanted?.session, draft.as)
  const answers = { ...lastAnswersTo(asked.questions, me.id), ...draft.answers }
  const members = asked.team ? (draft.members ?? firstMembers(asked.team, draft)) : draft.members
  return { draft: { ...draft, answers, members }, wanted, asked }
}

const firstMembers = ({ min }: TeamSize, { name, another }: SignUpDraft) =>
  Array.from({ length: min }, (_, place) => (place === 0 && !another ? knownAs(name) : nobody))

function startOf({ activity, me, as, sessionId, shiftId, another }: SigningUp) {
  return { personId: me.id, activityId: activity.id, as, sessionId, shiftId, another, ...knownMe(me) }
}

function knownMe({ name = '' }: Person) {
  const { birthYear } = knownAs(name)
  return { name, birthYear }
}

/** Once there is one of mine, what was kept may have become it; not after sending, which sent again is the same request. */
function useRenewal(renew: () => void, hasMine: boolean) {
  const latest = useRef(renew)
  useEffect(() => {
    latest.current = renew
  })
  useEffect(() => {
    if (hasMine) latest.current()
  }, [hasMine])
}

export type Signing = ReturnType<typeof useSigningUp>
