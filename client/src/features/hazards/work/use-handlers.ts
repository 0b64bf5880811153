import { handling } from '@mulin/shared/hazards/handling'
import { api } from '../../../api'
import { useAnswer } from '../../../queries/use-answer'

/** Who can be handed something there, for a category to whom the rules lead, and of what was found who answers for the site. */
export const useHandlers = (areaPath: string, categoryId: string | undefined, hazardId?: string) =>
  useAnswer(['handlers', areaPath, categoryId, hazardId], () =>
    api(handling).handlers({ areaPath, categoryId, hazardId }),
  )
