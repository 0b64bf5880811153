import { CategoriesDesk } from '../../../features/office-lists/categories-desk'
import { Page } from '../../../ui/page'

export default function CategoriesPage() {
  return (
    <Page title="隐患类别">
      <CategoriesDesk />
    </Page>
  )
}
