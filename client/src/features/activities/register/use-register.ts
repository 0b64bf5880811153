import { registers } from '@mulin/shared/sign-ups/registers'
import type { SignUpRow } from '@mulin/shared/sign-ups/sign-up'
import { useEffect } from 'react'
import { api } from '../../../api'
import { usePages } from '../../../queries/use-pages'
import type { Answered } from '../../../queries/use-answer'

// The most that one call gives.
const rowsAtOnce = 200

/** All of an activity's register: its first part is there at once, and numbers are right when it is whole. */
export function useRegister(activityId: string): { asked: Answered<SignUpRow[]>; isWhole: boolean } {
  const { pages, refusal, asking, hasMore, more, again } = usePages(['activity-sign-ups', activityId], (after) =>
    api(registers).ofActivity({ activityId, after, limit: rowsAtOnce }),
  )
  useEffect(() => {
    if (hasMore && !asking && !refusal) more()
  })
  return {
    asked: { value: pages?.flatMap(({ signUps }) => signUps), refusal, asking, again },
    isWhole: pages === undefined || !hasMore,
  }
}
