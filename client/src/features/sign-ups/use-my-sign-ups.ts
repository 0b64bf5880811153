import type { SignUp, SignUpRole } from '@mulin/shared/sign-ups'
import { useMemo } from 'react'
import { api } from '../../api'
import { usePages } from '../../queries/use-pages'

const perPage = 50

export const useMySignUps = () => usePages(['my-sign-ups'], (after) => api.signUps.mine({ after, limit: perPage }))

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
