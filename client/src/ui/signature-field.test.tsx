import { act, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { fingerOn } from '../../test/finger'
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
  return {
    ...fingerOn(screen.getByRole('img', { name: '签名区' })),
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
