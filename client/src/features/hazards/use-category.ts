import { useCategories } from '../../queries/use-categories'
import type { IconName } from '../../ui/icon'
import { categoryIcons } from './words'

export const useCategory = (categoryId: string | undefined) =>
  useCategories().value?.categories.find(({ id }) => id === categoryId)

export function useCategoryIcon(categoryId: string): IconName {
  const category = useCategory(categoryId)
  return category ? categoryIcons[category.icon] : 'warning'
}
