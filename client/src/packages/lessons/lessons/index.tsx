import { LessonList } from '../../../features/lessons/lesson-list'
import { useParams } from '../../../platform/navigation'
import { Page } from '../../../ui/page'

export default function LessonsPage() {
  const { categoryId } = useParams()
  return (
    <Page title="安全知识">
      <LessonList categoryId={categoryId} />
    </Page>
  )
}
