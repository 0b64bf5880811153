import { hazards } from '@mulin/shared/hazards/endpoints'
import { isOver } from '@mulin/shared/hazards/workflow'
import { api } from '../../../api'
import { useAnswer } from '../../../queries/use-answer'
import { HazardCard } from './hazard-card'

const newest = 10

/** My newest report that is still being dealt with; nothing when there is none, or nobody signed in. */
export function MyOpenReport() {
  const { value } = useAnswer(['my-hazards', 'newest'], () => api(hazards).mine({ limit: newest }))
  const open = value?.hazards.find(({ state }) => !isOver(state))
  return open ? <HazardCard hazard={open} /> : null
}
