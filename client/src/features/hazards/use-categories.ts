import { hazards } from '@mulin/shared/hazards/endpoints'
import { api } from '../../api'
import { useAnswer } from '../../queries/use-answer'
import type { IconName } from '../../ui/icon'
import { categoryIcons } from './words'

export const useCategories = () =>
  useAnswer(['hazard-categories'], () => api.hazards.categories({}), { keep: hazards.categories.output })

export const useCategory = (categoryId: string | undefined) =>
  useCategories().value?.categories.find(({ id }) => id === categoryId)

export function useCategoryIcon(categoryId: string): IconName {
  const category = useCategory(categoryId)
  return category ? categoryIcons[category.icon] : 'warning'
}
