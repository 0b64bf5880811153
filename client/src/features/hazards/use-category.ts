import { categoryIcons } from '../../queries/category-words'
import { useCategories } from '../../queries/use-categories'
import type { IconName } from '../../ui/icon'

export const useCategory = (categoryId: string | undefined) =>
  useCategories().value?.categories.find(({ id }) => id === categoryId)

export function useCategoryIcon(categoryId: string): IconName {
  const category = useCategory(categoryId)
  return category ? categoryIcons[category.icon] : 'warning'
}
