import { type Lesson, lessonOf, lessons, lessonsFor } from '@mulin/shared/lessons/lessons'
import { replace, useParams } from '../../platform/navigation'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Drawing } from '../../ui/drawing'
import { Page } from '../../ui/page'
import { Section } from '../../ui/stack'
import { Caption, Text, Title } from '../../ui/text'
import { drawingOf } from './drawings/drawing'
import { LessonCard } from './lesson-card'
import { LessonList } from './lesson-list'
import { texts } from './texts'

/** One lesson, asked for itself or for what a category of hazards needs most. */
export function LessonScreen() {
  const { lessonId, categoryId = '' } = useParams()
  const lesson = lessonOf(lessonId) ?? lessonsFor(categoryId)[0]
  return (
    <Page title={lesson?.title ?? texts.title}>
      {lesson ? <OneLesson lesson={lesson} next={nextAfter(lesson, categoryId)} /> : <LessonList />}
    </Page>
  )
}

/** Another one about the same, else the next of the list. */
function nextAfter(lesson: Lesson, categoryId: string): Lesson {
  const alike = lessonsFor(categoryId).find((one) => one !== lesson)
  return alike ?? lessons[(lessons.indexOf(lesson) + 1) % lessons.length] ?? lesson
}

// In their place: WeChat opens no more than ten pages over each other.
const OneLesson = ({ lesson, next }: { lesson: Lesson; next: Lesson }) => (
  <>
    {lesson.steps.map(({ id, text }, index) => (
      <Card key={id}>
        <Drawing src={drawingOf(id)} />
        <Text strong>{`${index + 1}. ${text}`}</Text>
      </Card>
    ))}
    <Caption>{texts.emergency}</Caption>
    <Section label={texts.next}>
      <Title>{texts.next}</Title>
      <LessonCard lesson={next} onPress={() => void replace('lesson', { lessonId: next.id })} />
      <Button onPress={() => replace('lessons')}>{texts.all}</Button>
    </Section>
  </>
)
