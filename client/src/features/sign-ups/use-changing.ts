import type { Activity, Session } from '@mulin/shared/activities/activity'
import type { SentTo } from '@mulin/shared/endpoint'
import type { Person } from '@mulin/shared/people'
import { signUpChanges } from '@mulin/shared/sign-ups/changes'
import type { SignUp, SignUpDetail } from '@mulin/shared/sign-ups/sign-up'
import { useState } from 'react'
import { api } from '../../api'
import { now } from '../../platform/clock'
import { countFaults, useTried } from '../../platform/use-tried'
import { patiently } from '../../queries/patiently'
import type { Act } from '../../queries/use-act'
import { askedBy } from './asked'
import { useChangeDraft } from './change-draft'
import { changeOutlook } from './change-outlook'
import { changeStart } from './change-start'
import { type Concerned, concernedBy, faultsFor, othersIn } from './concerned'
import { faultsOf } from './faults'
import type { Filling } from './filling'
import { rememberPeople } from './known-people'
import type { SignUpDraft } from './sign-up-draft'
import { changeAs, partyOf } from './written'

export interface Changing {
  signUp: SignUpDetail
  activity: Activity
  session: Session
  me: Person
}

type Input = SentTo<typeof signUpChanges.change>
export type Change = Act<Input, SignUp>

// A photo is checked within seconds after it arrived.
export const sendChange = (input: Input) => patiently(() => api(signUpChanges).change(input))

/** The draft of a change, what it would bring, and sending it. */
export function useChanging({ signUp, activity, session, me }: Changing, act: Change) {
  const { draft, change, changePhotos, ...moved } = useChangeDraft(signUp, changeStart(signUp, session, me))
  const asked = askedBy(activity, session, signUp.as)
  const { tried, attempt } = useTried()
  const [concerned, setConcerned] = useState<Concerned>()
  const faults = faultsOf(draft, asked, true)
  const typed = partyOf(draft, asked)
  const outlook = changeOutlook(session, signUp, { ...typed, areaPath: me.areaPath }, now())
  const filling: Filling = {
    draft,
    change: (changes) => change(touchesPeople(changes) ? { isGuardian: false, ...changes } : changes),
    changePhotos,
    asked,
    faults: { ...faultsFor(concerned, draft, asked), ...(tried && faults) },
    photosBefore: signUp.photos,
  }
  return {
    filling,
    outlook,
    left: tried ? countFaults(faults) : 0,
    moved: { ...moved, typed },
    /** Who is in the way of a change that was refused. */
    inTheWay: othersIn(concerned, { name: '' }),
    /** Undefined while something is missing or would be refused. */
    send: async () => {
      if (!attempt(faults) || outlook?.isNo) return undefined
      const answer = await act.run(changeAs(draft, signUp, asked))
      if (answer.ok) rememberPeople(draft, asked)
      setConcerned(answer.ok ? undefined : concernedBy(answer, activity, draft, asked))
      return answer
    },
  }
}

/** Who agreed for other children agreed for those only. */
const touchesPeople = (changes: Partial<SignUpDraft>) =>
  ['alsoMe', 'birthYear', 'others', 'members'].some((field) => field in changes)
