import type { Activity } from '@mulin/shared/activities/activity'
import type { TeamSize } from '@mulin/shared/activities/session-rules'
import type { SentTo } from '@mulin/shared/endpoint'
import { PhotoId } from '@mulin/shared/ids'
import type { Person } from '@mulin/shared/people'
import { availability } from '@mulin/shared/sign-ups/availability'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import type { SignUp, SignUpRole } from '@mulin/shared/sign-ups/sign-up'
import { useState } from 'react'
import { api } from '../../api'
import { now } from '../../platform/clock'
import { patiently } from '../../queries/patiently'
import { useAct } from '../../queries/use-act'
import { useCache } from '../../queries/use-cache'
import { type Asked, askedBy } from './asked'
import { chosenBy, keyOf, openFor, type Wanted, wantedIn } from './choices'
import { type Concerned, concernedBy, faultsFor } from './concerned'
import { faultsOf } from './faults'
import { isClearedSince, knownAs, rememberPeople } from './known-people'
import { lastAnswersTo, rememberAnswers } from './last-answers'
import { nobody, type SignUpDraft, useSignUpDraft } from './sign-up-draft'
import { touched } from './touched'
import { useMySeats } from './use-my-sign-ups'
import { partyOf, sentAs } from './written'

export interface SigningUp {
  activity: Activity
  me: Person
  sessionId: string | undefined
  /** What to help with. */
  shiftId: string | undefined
  as: SignUpRole
  /** A further team. */
  another: boolean
  onDone: (signUp: SignUp) => void
}

/** The draft of a sign-up, what may be chosen in it, what it would bring, and sending it. */
export function useSigningUp(props: SigningUp) {
  const { activity, me, as, another, onDone } = props
  const { seats: mine, all } = useMySeats()
  const inSessions = all.map((signUp) => signUp.sessionId)
  const open = openFor(activity, { as, inSessions, another, me }, now())
  const { draft: written, change, changePhotos, forget } = useSignUpDraft(useState(() => startOf(props))[0])
  const filledIn = (typed: SignUpDraft) => filled(withOnly(typed, open), activity, me)
  const { draft, wanted, asked } = filledIn(written)
  const [tried, setTried] = useState(false)
  const { send, act, concerned } = useSending(activity, me, (signUp) => {
    remember({ draft, asked })
    forget()
    onDone(signUp)
  })
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
    faults: { ...faultsFor(concerned, draft, asked), ...(tried && faultsIn({ draft, asked })) },
    refusal: act.refusal,
    concerned,
    busy: act.busy,
    /** With other choices, or as it is. */
    send: (changes: Partial<SignUpDraft> = {}) => {
      setTried(true)
      const changed = filledIn(change({ sessionId: draft.sessionId, shiftId: draft.shiftId, ...changes }))
      if (Object.keys(faultsIn(changed)).length === 0) void send(changed.draft, changed.asked)
    },
  }
}

interface Filled {
  draft: SignUpDraft
  asked: Asked
}

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

type Input = SentTo<typeof signUps.signUp>

// A photo is checked within seconds after it arrived.
const signUp = (input: Input) =>
  hasPhotos(input) ? patiently(() => api(signUps).signUp(input)) : api(signUps).signUp(input)
const hasPhotos = ({ answers = {} }: Input) =>
  Object.values(answers).some((answer) => PhotoId.safeParse(answer).success)

function useSending(activity: Activity, me: Person, onDone: (signUp: SignUp) => void) {
  const { askAgain } = useCache()
  const [concerned, setConcerned] = useState<Concerned>()
  const act = useAct(signUp, { changes: [...touched, ['me']], onDone })
  const send = async (draft: SignUpDraft, asked: Asked) => {
    const answer = await act.run(sentAs(draft, me, asked))
    setConcerned(answer.ok ? undefined : concernedBy(answer, activity, draft, asked))
    // Others took seats, or an earlier try arrived after all: what can be chosen now has changed.
    if (!answer.ok) void askAgain(['activity', draft.activityId], ['my-sign-ups'])
  }
  return { send, act, concerned }
}

export type Signing = ReturnType<typeof useSigningUp>
