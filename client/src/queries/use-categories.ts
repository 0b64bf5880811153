import { hazards } from '@mulin/shared/hazards/endpoints'
import { api } from '../api'
import { useAnswer } from './use-answer'

/** What can be reported, most pressing first; what was read last is there at once. */
export const useCategories = () =>
  useAnswer(['hazard-categories'], () => api.hazards.categories({}), { keep: hazards.categories.output })
