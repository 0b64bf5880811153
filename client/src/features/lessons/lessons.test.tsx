import { lessons } from '@mulin/shared/lessons/lessons'
import { fireEvent, screen } from '@testing-library/react'
import { renderScreen, visited } from '../../../test/screen'
import { device } from '../../../test/taro'
import { drawingOf } from './drawings/drawing'
import { LessonList } from './lesson-list'
import { LessonScreen } from './lesson-screen'
import { Teach } from './teach'

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

test.each(lessons.flatMap(({ steps }) => steps.map(({ id }) => id)))('the drawing of %s is whole', (id) => {
  const svg = decodeURIComponent(drawingOf(id).replace('data:image/svg+xml,', ''))

  const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml')

  expect(drawn.querySelector('parsererror')).toBeNull()
  // WeChat sets the address between single quotes.
  expect(drawingOf(id)).not.toContain("'")
  expect(svg).not.toMatch(/undefined|NaN/)
  expect(drawn.querySelectorAll('path, circle, rect, ellipse').length).toBeGreaterThan(4)
})

test('a lesson shows every step, and another one after it', () => {
  renderScreen(<LessonScreen />, { params: { lessonId: 'gas' } })

  expect(screen.getByRole('heading', { level: 1, name: '闻到煤气味怎么办' })).toBeInTheDocument()
  expect(screen.getByText('1. 不开灯，不关灯，不打火，不在屋里打电话。')).toBeInTheDocument()
  expect(screen.getByText('5. 做饭时人不走开，用完关阀门。')).toBeInTheDocument()
  press('怎么用灭火器 5 张图')
  expect(visited().at(-1)).toBe('/packages/lessons/lesson/index?lessonId=extinguisher')
  press('全部安全知识')
  expect(device.replaced).toEqual(visited())
})

test('a category opens its lesson, and leads to another about the same', () => {
  renderScreen(<LessonScreen />, { params: { categoryId: 'exit' } })

  expect(screen.getByRole('heading', { level: 1, name: '逃生的路不能堵' })).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '着火了，怎么逃 5 张图' })).toBeInTheDocument()
})

test('a category without a lesson opens all of them', () => {
  renderScreen(<LessonScreen />, { params: { categoryId: 'other' } })

  expect(screen.getAllByRole('button', { name: /张图$/ })).toHaveLength(lessons.length)
})

test('of a category, its lessons stand before the others, none twice', () => {
  renderScreen(<LessonList categoryId="ebike" />)

  const shown = screen.getAllByRole('button', { name: /张图$/ })
  expect(shown[0]).toHaveAccessibleName('电动车怎么充电 5 张图')
  expect(shown[1]).toHaveAccessibleName('着火了，怎么逃 5 张图')
  expect(shown).toHaveLength(lessons.length)
})

test('shown to somebody drawing by drawing, it counts as taught at its end', () => {
  const taught: string[] = []
  renderScreen(<Teach categoryIds={['gear']} onTaught={(id) => taught.push(id)} />)

  press('给对方看一课')
  expect(screen.getAllByRole('button', { name: /张图$/ })[0]).toHaveAccessibleName('怎么用灭火器 5 张图')
  press('怎么用灭火器 5 张图')
  for (const at of ['1 / 5', '2 / 5', '3 / 5', '4 / 5']) {
    expect(screen.getByText(at)).toBeInTheDocument()
    press('下一张')
  }
  press('上一张')
  press('下一张')
  expect(taught).toEqual([])
  press('讲完了，记下')

  expect(taught).toEqual(['extinguisher'])
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
})

test('a lesson that was closed early was not taught', () => {
  const taught: string[] = []
  renderScreen(<Teach categoryIds={[]} onTaught={(id) => taught.push(id)} />)
  press('给对方看一课')
  press('着火了，怎么逃 5 张图')

  press('关闭')

  expect(taught).toEqual([])
  expect(screen.getByRole('button', { name: '给对方看一课' })).toBeInTheDocument()
})
