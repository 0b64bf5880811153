import { act, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { fingerOn } from '../../test/finger'
import { type Mark, MarkedPhoto } from './marked-photo'

function Marking({ onMarked, src }: { onMarked: (marks: readonly Mark[]) => void; src: string }) {
  const [marks, setMarks] = useState<readonly Mark[]>([])
  onMarked(marks)
  return (
    <MarkedPhoto
      label="照片"
      hint="框出来"
      loadingHint="载入中"
      atMost={2}
      {...{ src, marks }}
      onChange={(next) => setMarks(next)}
    />
  )
}

function open() {
  let marked: readonly Mark[] = []
  const page = (src: string) => <Marking src={src} onMarked={(marks) => (marked = marks)} />
  const { container, rerender } = render(page('https://photos.test/a'))
  const finger = () => fingerOn(screen.getByRole('img', { name: '照片' }))
  return {
    down: (x: number, y: number) => finger().down(x, y),
    move: (x: number, y: number) => finger().move(x, y),
    loaded: () => fireEvent.load(container.querySelector('img')!),
    marked: () => marked,
    shown: () => container.querySelectorAll('.mark').length,
    anew: () => rerender(page('https://photos.test/b')),
  }
}

function opened() {
  const photo = open()
  photo.loaded()
  return photo
}

test('a stroke from corner to corner marks what is between them, in whichever direction', () => {
  const { down, move, marked, shown } = opened()

  down(80, 60)
  move(50, 50)
  move(20, 30)

  expect(marked()).toEqual([{ left: 0.2, top: 0.3, right: 0.8, bottom: 0.6 }])
  expect(shown()).toBe(1)
})

test('a stroke beyond the edge ends there, a tap marks nothing', () => {
  const { down, move, marked } = opened()

  down(90, 90)
  move(150, 140)
  down(20, 20)
  move(20, 20)

  expect(marked()).toEqual([{ left: 0.9, top: 0.9, right: 1, bottom: 1 }])
})

test('nothing is lost of a finger that is faster than the screen is drawn', () => {
  const { down, move, marked } = opened()

  act(() => {
    down(10, 10)
    move(30, 30)
    down(50, 50)
    move(60, 70)
  })

  expect(marked()).toHaveLength(2)
})

test('no more than so many', () => {
  const { down, move, marked } = opened()

  for (const at of [10, 30, 50]) {
    down(at, at)
    move(at + 10, at + 10)
  }

  expect(marked().map(({ left }) => left)).toEqual([0.1, 0.3])
})

test('on what is not to be seen yet nothing is marked, also not on the next picture', () => {
  const { down, move, loaded, marked, anew } = open()
  const stroke = () => {
    down(10, 10)
    move(40, 40)
  }

  stroke()
  expect(screen.getByText('载入中')).toBeInTheDocument()
  expect(marked()).toHaveLength(0)
  loaded()
  stroke()
  expect(marked()).toHaveLength(1)
  anew()
  stroke()
  loaded()
  move(60, 60)

  expect(marked()).toEqual([{ left: 0.1, top: 0.1, right: 0.4, bottom: 0.4 }])
})
