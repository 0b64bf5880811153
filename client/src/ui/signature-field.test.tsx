import { act, createEvent, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { SignatureField } from './signature-field'

const size = { width: 101, height: 101 }

function Signing({ onSigned, atMost = 100 }: { onSigned: (path: string) => void; atMost?: number }) {
  const [value, setValue] = useState('')
  onSigned(value)
  return <SignatureField label="签名" clearWords="重签" {...{ value, size, atMost }} onChange={setValue} />
}

function open(atMost?: number) {
  let signed = ''
  render(<Signing onSigned={(path) => (signed = path)} {...(atMost !== undefined && { atMost })} />)
  const area = screen.getByRole('img', { name: '签名区' })
  // Nothing has a size in jsdom, and it knows no pointers.
  const place = { left: 10, top: 10, right: 110, bottom: 110, x: 10, y: 10, width: 100, height: 100, toJSON: () => '' }
  area.getBoundingClientRect = () => place
  const point = (event: Event, x: number, y: number) =>
    fireEvent(area, Object.assign(event, { clientX: 10 + x, clientY: 10 + y, buttons: 1 }))
  return {
    down: (x: number, y: number) => point(createEvent.pointerDown(area), x, y),
    move: (x: number, y: number) => point(createEvent.pointerMove(area), x, y),
    signed: () => signed,
  }
}

test('strokes are kept as lines, one after the other', () => {
  const { down, move, signed } = open()

  down(10, 20)
  move(40, 60)
  move(41, 61)
  down(50, 50)
  move(90, 40)

  expect(signed()).toBe('M10 20l30 40M50 50l40 -10')
  fireEvent.click(screen.getByRole('button', { name: '重签' }))
  expect(signed()).toBe('')
})

test('nothing is lost of a finger that is faster than the screen is drawn', () => {
  const { down, move, signed } = open()

  act(() => {
    down(10, 20)
    move(40, 60)
    down(50, 50)
    move(90, 40)
  })

  expect(signed()).toBe('M10 20l30 40M50 50l40 -10')
})

test('a signature ends where it would be too long to be sent', () => {
  const { down, move, signed } = open(14)

  down(10, 20)
  move(40, 60)
  move(80, 10)

  expect(signed()).toBe('M10 20l30 40')
})
