import { handling } from '@mulin/shared/hazards/handling'
import { api } from '../../../api'
import { useAnswer } from '../../../queries/use-answer'

/** Who can be handed something there, and for a category to whom the rules lead. */
export const useHandlers = (areaPath: string, categoryId: string | undefined) =>
  useAnswer(['handlers', areaPath, categoryId], () => api(handling).handlers({ areaPath, categoryId }))
