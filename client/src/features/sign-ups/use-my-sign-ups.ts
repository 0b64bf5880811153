import { signUps } from '@mulin/shared/sign-ups/endpoints'
import type { SignUpState } from '@mulin/shared/allocation/steps'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { useMemo } from 'react'
import { api } from '../../api'
import { keptOwn } from '../../platform/own-storage'
import { usePages } from '../../queries/use-pages'

const perPage = 50

const lastRead = keptOwn('my-sign-ups', signUps.mine.output)

/** Newest first; on the way to an activity without network, as they were read last. */
export function useMySignUps() {
  const asked = usePages(['my-sign-ups'], readMine)
  const last = asked.refusal?.code === 'unavailable' ? lastRead.get() : undefined
  // That there was none then says nothing.
  const isSome = last !== undefined && last.signUps.length > 0
  return { ...asked, pages: asked.pages ?? (isSome ? [last] : undefined) }
}

async function readMine(after: string | undefined) {
  const answer = await api(signUps).mine({ after, limit: perPage })
  if (answer.ok && after === undefined) lastRead.set({ signUps: answer.value.signUps })
  return answer
}

export interface MySeats {
  /** By session. */
  seats: ReadonlyMap<string, SignUp>
  /** By activity; of several that which says most. */
  activities: ReadonlyMap<string, SignUp>
  /** Each of them: there may be several teams in a session. */
  all: readonly SignUp[]
}

/** Where I signed up and it is not over, as far as was read; nothing for somebody who did not sign in. */
export function useMySeats(): MySeats {
  const { pages } = useMySignUps()
  return useMemo(() => seatsOf((pages ?? []).flatMap(({ signUps }) => signUps)), [pages])
}

// What says most comes last, and stays.
const byWeight: readonly SignUpState[] = ['waiting', 'pending', 'attended', 'confirmed', 'offered']

function seatsOf(signUps: readonly SignUp[]): MySeats {
  const mine = byWeight.flatMap((state) => signUps.filter((signUp) => signUp.state === state))
  return {
    seats: new Map(mine.map((signUp) => [signUp.sessionId, signUp])),
    activities: new Map(mine.map((signUp) => [signUp.activityId, signUp])),
    all: mine,
  }
}
