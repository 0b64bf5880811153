import type { Activity } from '@mulin/shared/activities/activity'
import type { Person } from '@mulin/shared/people'
import type { SignUp, SignUpRole } from '@mulin/shared/sign-ups/sign-up'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api'
import { now } from '../../platform/clock'
import { useAct } from '../../queries/use-act'
import { openSessions } from './choices'
import { faultsOf, sentAs, type SignUpDraft, useSignUpDraft } from './sign-up-draft'
import { useMySeats } from './use-my-sign-ups'

export interface SigningUp {
  activity: Activity
  me: Person
  sessionId: string | undefined
  as: SignUpRole
  onDone: (signUp: SignUp) => void
}

/** The draft of a sign-up, what may be chosen in it, and sending it. */
export function useSigningUp({ activity, me, sessionId, as, onDone }: SigningUp) {
  const { seats: mine } = useMySeats()
  const open = openSessions(activity, { as, mine }, now())
  const only = open.length === 1 ? open[0]?.id : undefined
  const start = { personId: me.id, activityId: activity.id, as, sessionId, name: me.name ?? '' }
  const { draft: written, change, forget } = useSignUpDraft(start)
  const draft = { ...written, sessionId: written.sessionId ?? only }
  const [tried, setTried] = useState(false)
  const { send, act } = useSending(activity.id, me, (signUp) => {
    forget()
    onDone(signUp)
  })
  const faults = faultsOf(draft, me.phoneMasked !== undefined)

  return {
    draft,
    change,
    open,
    mine: mine.get(draft.sessionId ?? ''),
    faults: tried ? faults : {},
    refusal: act.refusal,
    busy: act.busy,
    /** With other choices, or as it is. */
    send: (changes: Partial<SignUpDraft> = {}) => {
      setTried(true)
      const changed = change({ sessionId: draft.sessionId, ...changes })
      if (Object.keys(faultsOf(changed, me.phoneMasked !== undefined)).length === 0) void send(changed)
    },
  }
}

function useSending(activityId: string, me: Person, onDone: (signUp: SignUp) => void) {
  const client = useQueryClient()
  const act = useAct(api.signUps.signUp, { changes: [['my-sign-ups'], ['activity'], ['activities'], ['me']], onDone })
  const send = async (draft: SignUpDraft) => {
    const answer = await act.run(sentAs(draft, me))
    if (answer.ok) return
    // Others took seats, or an earlier try arrived after all: what can be chosen now has changed.
    void client.invalidateQueries({ queryKey: ['activity', activityId] })
    void client.invalidateQueries({ queryKey: ['my-sign-ups'] })
  }
  return { send, act }
}
