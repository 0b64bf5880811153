import type { HazardCategory } from '@mulin/shared/hazards/category'
import { hazards } from '@mulin/shared/hazards/endpoints'
import { isOffered } from '@mulin/shared/offered'
import { api } from '../api'
import { useAnswer } from './use-answer'

/** What can or could be reported, most pressing first; what was read last is there at once. */
export const useCategories = () =>
  useAnswer(['hazard-categories'], () => api(hazards).categories({}), { keep: hazards.categories.output })

/** Those that somebody can still choose, as options. */
export const useCategoryOptions = () => optionsAmong(useCategories().value?.categories)

export const optionsAmong = (categories: readonly HazardCategory[] = []) =>
  categories.filter(isOffered).map(({ id, name }) => ({ value: id, label: name }))
