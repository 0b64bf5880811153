import { type Lesson, lessons, lessonsFor } from '@mulin/shared/lessons/lessons'
import { go } from '../../platform/navigation'
import { Section, Stack } from '../../ui/stack'
import { Title } from '../../ui/text'
import { LessonCard } from './lesson-card'
import { texts } from './texts'

const open = ({ id }: Lesson) => void go('lesson', { lessonId: id })

/** All lessons; those about a category before the others. */
export function LessonList({ categoryId = '' }: { categoryId?: string | undefined }) {
  const fitting = lessonsFor(categoryId)
  if (fitting.length === 0) return <Lessons of={lessons} />
  return (
    <Stack gap="wide">
      <Section label={texts.fits}>
        <Title>{texts.fits}</Title>
        <Lessons of={fitting} />
      </Section>
      <Section label={texts.others}>
        <Title>{texts.others}</Title>
        <Lessons of={lessons.filter((lesson) => !fitting.includes(lesson))} />
      </Section>
    </Stack>
  )
}

const Lessons = ({ of }: { of: readonly Lesson[] }) => (
  <Stack>
    {of.map((lesson) => (
      <LessonCard key={lesson.id} lesson={lesson} onPress={() => open(lesson)} />
    ))}
  </Stack>
)
