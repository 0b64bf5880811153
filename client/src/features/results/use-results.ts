import { results } from '@mulin/shared/results/endpoints'
import { useState } from 'react'
import { api } from '../../api'
import { useInFront } from '../../platform/page-life'
import { useAnswer } from '../../queries/use-answer'

const watchedEvery = 2000
const otherwiseEvery = 30_000

/** The results as anybody reads them: while scores change and somebody looks, asked again every two seconds. */
export function useResults(activityId: string) {
  const isInFront = useInFront()
  const [isLive, setLive] = useState(false)
  const every = isInFront ? (isLive ? watchedEvery : otherwiseEvery) : undefined
  const asked = useAnswer(['results', activityId], () => api(results).ofActivity({ activityId }), { every })
  const goesOn = asked.value?.boards.some(({ closedAt }) => closedAt === undefined) ?? false
  if (goesOn !== isLive) setLive(goesOn)
  return asked
}
