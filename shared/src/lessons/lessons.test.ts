import { LessonId } from './lesson.ts'
import { lessonOf, lessons, lessonsFor } from './lessons.ts'

test('every lesson that a record can name is there', () => {
  expect(lessons.map(({ id }) => id).sort()).toEqual([...LessonId.options].sort())
  expect(LessonId.options.map((id) => lessonOf(id)?.id)).toEqual(LessonId.options)
})

test.each(lessons)('$title: three to five steps, each a short sentence of its own', ({ steps }) => {
  expect(steps.length).toBeGreaterThanOrEqual(3)
  expect(steps.length).toBeLessThanOrEqual(5)
  for (const { text } of steps) expect(text).toMatch(/^[^！!]{6,30}[。]$/)
})

test('no two steps share a drawing', () => {
  const ids = lessons.flatMap(({ steps }) => steps.map(({ id }) => id))

  expect(new Set(ids).size).toBe(ids.length)
})

test('what a category needs most comes first; a category without a lesson has none', () => {
  expect(lessonsFor('ebike').map(({ id }) => id)).toEqual(['e-bike', 'escape'])
  expect(lessonsFor('other')).toEqual([])
  expect(lessonOf('nonsense')).toBeUndefined()
})
