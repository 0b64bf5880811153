import type { Activity, Session } from '@mulin/shared/activities/activity'
import type { Person } from '@mulin/shared/people'
import type { SignUpDetail } from '@mulin/shared/sign-ups/sign-up'
import { useState } from 'react'
import { api, type Refused } from '../../api'
import { now } from '../../platform/clock'
import { patiently } from '../../queries/patiently'
import { askedBy } from './asked'
import { changeOutlook } from './change-outlook'
import { changeStart } from './change-start'
import { concernedBy, faultsFor, othersIn } from './concerned'
import { faultsOf } from './faults'
import type { Filling } from './filling'
import { type SignUpDraft, useChangeDraft } from './sign-up-draft'
import { changeAs, partyOf } from './written'

export interface Changing {
  signUp: SignUpDetail
  activity: Activity
  session: Session
  me: Person
}

type Input = Parameters<typeof api.signUpChanges.change>[0]

// A photo is checked within seconds after it arrived.
export const sendChange = (input: Input) => patiently(() => api.signUpChanges.change(input))

/** The draft of a change, what it would bring, and what there is to send of it. */
export function useChanging({ signUp, activity, session, me }: Changing, refusal: Refused | undefined) {
  const { id, version, as } = signUp
  const { draft, change, changePhotos, forget } = useChangeDraft(`${id} ${version}`, changeStart(signUp, session, me))
  const asked = askedBy(activity, session, as)
  const [tried, setTried] = useState(false)
  const faults = faultsOf(draft, asked, true)
  const outlook = changeOutlook(session, signUp, { ...partyOf(draft, asked), areaPath: me.areaPath }, now())
  const concerned = refusal && concernedBy(refusal, activity, draft, asked)
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
    /** Who is in the way of a change that was refused. */
    inTheWay: othersIn(concerned, { name: '' }),
    forget,
    /** What to send, undefined while something is missing or would be refused. */
    finished: (): Input | undefined => {
      setTried(true)
      const isFine = Object.keys(faults).length === 0 && !outlook?.isNo
      return isFine ? changeAs(draft, signUp, asked) : undefined
    },
  }
}

/** Who agreed for other children agreed for those only. */
const touchesPeople = (changes: Partial<SignUpDraft>) =>
  ['alsoMe', 'birthYear', 'others', 'members'].some((field) => field in changes)
