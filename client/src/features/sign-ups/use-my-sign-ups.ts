import { signUps } from '@mulin/shared/sign-ups/endpoints'
import type { SignUp, SignUpRole } from '@mulin/shared/sign-ups/sign-up'
import { useMemo } from 'react'
import { api } from '../../api'
import { kept } from '../../platform/storage'
import { usePages } from '../../queries/use-pages'

const perPage = 50

const lastRead = kept('my-sign-ups', signUps.mine.output)

/** Newest first; on the way to an activity without network, as they were read last. */
export function useMySignUps() {
  const asked = usePages(['my-sign-ups'], readMine)
  const last = asked.refusal?.code === 'unavailable' ? lastRead.get() : undefined
  return { ...asked, pages: asked.pages ?? (last && [last]) }
}

async function readMine(after: string | undefined) {
  const answer = await api.signUps.mine({ after, limit: perPage })
  if (answer.ok && after === undefined) lastRead.set({ signUps: answer.value.signUps })
  return answer
}

export interface MySeats {
  /** By session. */
  seats: ReadonlyMap<string, SignUpRole>
  activities: ReadonlySet<string>
}

/** Where I hold a seat, as far as was read; nothing for somebody who did not sign in. */
export function useMySeats(): MySeats {
  const { pages } = useMySignUps()
  return useMemo(() => seatsOf((pages ?? []).flatMap(({ signUps }) => signUps)), [pages])
}

export function seatsOf(signUps: readonly SignUp[]): MySeats {
  const held = signUps.filter(({ state }) => state === 'confirmed')
  return {
    seats: new Map(held.map((signUp) => [signUp.sessionId, signUp.as])),
    activities: new Set(held.map(({ activityId }) => activityId)),
  }
}
