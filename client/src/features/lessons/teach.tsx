import type { LessonId } from '@mulin/shared/lessons/lesson'
import { type Lesson, lessons, lessonsFor } from '@mulin/shared/lessons/lessons'
import { useState } from 'react'
import { Button } from '../../ui/button'
import { Sheet } from '../../ui/sheet'
import { Stack } from '../../ui/stack'
import { LessonCard } from './lesson-card'
import { Slides } from './slides'
import { texts } from './texts'

interface Props {
  /** Of what was found: their lessons come first. */
  categoryIds: readonly string[]
  onTaught: (lessonId: LessonId) => void
}

/** A lesson that fills the screen, to be shown to somebody else. */
export function Teach({ categoryIds, onTaught }: Props) {
  const [choosing, setChoosing] = useState(false)
  const [lesson, setLesson] = useState<Lesson>()
  const close = () => {
    setChoosing(false)
    setLesson(undefined)
  }
  const done = ({ id }: Lesson) => {
    onTaught(id)
    close()
  }
  return (
    <>
      <Button icon="book" onPress={() => setChoosing(true)}>
        {texts.show}
      </Button>
      {lesson ? (
        <Slides lesson={lesson} onDone={() => done(lesson)} onClose={close} />
      ) : (
        <Sheet open={choosing} title={texts.showWhat} onClose={close}>
          <Stack>
            {inOrder(categoryIds).map((one) => (
              <LessonCard key={one.id} lesson={one} onPress={() => setLesson(one)} />
            ))}
          </Stack>
        </Sheet>
      )}
    </>
  )
}

const inOrder = (categoryIds: readonly string[]) => [...new Set([...categoryIds.flatMap(lessonsFor), ...lessons])]
