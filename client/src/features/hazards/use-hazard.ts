import { hazards } from '@mulin/shared/hazards/endpoints'
import { api } from '../../api'
import { useAnswer } from '../../queries/use-answer'

export const useHazard = (hazardId: string) => useAnswer(['hazard', hazardId], () => api(hazards).one({ hazardId }))
