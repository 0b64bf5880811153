import { act, fireEvent, render, screen } from '@testing-library/react'
import { LongList } from './long-list'

type Tell = (entries: readonly { isIntersecting: boolean; boundingClientRect: { height: number } }[]) => void
let watched: { element: Element; tell: Tell }[] = []

beforeEach(() => {
  watched = []
  Object.assign(window, {
    IntersectionObserver: function observer(tell: Tell) {
      return {
        observe: (element: Element) => void watched.push({ element, tell }),
        disconnect: () => void (watched = watched.filter((one) => one.tell !== tell)),
      }
    },
  })
})
afterEach(() => Reflect.deleteProperty(window, 'IntersectionObserver'))

const rows = (count: number) => Array.from({ length: count }, (_, place) => <p key={place}>{`第 ${place + 1} 件`}</p>)
const see = (place: number, isIntersecting: boolean) =>
  act(() => watched[place]!.tell([{ isIntersecting, boundingClientRect: { height: 940 } }]))

test('what is far from the screen gives way to room of its height, and comes back', () => {
  render(<LongList label="隐患">{rows(20)}</LongList>)
  expect(screen.getAllByRole('listitem')).toHaveLength(20)

  see(0, false)
  expect(screen.queryByText('第 1 件')).not.toBeInTheDocument()
  expect(screen.getByText('第 11 件')).toBeInTheDocument()
  expect(watched[0]!.element).toHaveStyle({ height: '940px' })

  see(0, true)
  expect(screen.getByText('第 1 件')).toBeInTheDocument()
  expect(watched[0]!.element).not.toHaveStyle({ height: '940px' })
})

test('of several moments that a busy phone tells of at once the last one counts', () => {
  render(<LongList label="隐患">{rows(20)}</LongList>)
  const at = (isIntersecting: boolean) => ({ isIntersecting, boundingClientRect: { height: 940 } })

  act(() => watched[1]!.tell([at(false), at(true)]))
  expect(screen.getByText('第 11 件')).toBeInTheDocument()
  act(() => watched[1]!.tell([at(true), at(false)]))
  expect(screen.queryByText('第 11 件')).not.toBeInTheDocument()
})

test('a row stays as it is while others before it come and go', () => {
  const fields = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, place) => <input key={from + place} aria-label={`第 ${from + place} 件`} />)
  const { rerender } = render(<LongList label="隐患">{fields(0, 20)}</LongList>)
  for (const place of [9, 10, 11])
    fireEvent.input(screen.getByLabelText(`第 ${place} 件`), { target: { value: `写了 ${place}` } })

  for (const [from, to] of [
    [1, 20],
    [3, 25],
    [0, 25],
  ] as const)
    rerender(<LongList label="隐患">{fields(from, to)}</LongList>)

  for (const place of [9, 10, 11]) expect(screen.getByLabelText(`第 ${place} 件`)).toHaveValue(`写了 ${place}`)
  const order = screen.getAllByRole('textbox').map((field) => field.getAttribute('aria-label'))
  expect(order).toEqual(Array.from({ length: order.length }, (_, place) => `第 ${place} 件`))
})

test('rows in another order are all there, each once', () => {
  const { rerender } = render(<LongList label="隐患">{rows(20)}</LongList>)

  rerender(<LongList label="隐患">{rows(20).reverse()}</LongList>)

  for (const place of watched.keys()) see(place, true)
  const order = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(order).toEqual(Array.from({ length: 20 }, (_, place) => `第 ${20 - place} 件`))
})

test('where the keyboard is, rows stay, however far one scrolls', () => {
  const buttons = Array.from({ length: 20 }, (_, place) => <button key={place}>{`第 ${place + 1} 件`}</button>)
  render(<LongList label="隐患">{buttons}</LongList>)
  screen.getByText('第 3 件').focus()

  see(0, false)

  expect(screen.getByText('第 3 件')).toHaveFocus()
  screen.getByText('第 13 件').focus()
  see(0, false)
  expect(screen.queryByText('第 3 件')).not.toBeInTheDocument()
})

test('what was read on is drawn as it comes near', () => {
  const { rerender } = render(<LongList label="隐患">{rows(20)}</LongList>)
  rerender(<LongList label="隐患">{rows(31)}</LongList>)
  expect(screen.getAllByRole('listitem')).toHaveLength(20)
  see(2, true)
  expect(screen.getAllByRole('listitem')).toHaveLength(30)
  see(3, true)
  expect(screen.getByText('第 31 件')).toBeInTheDocument()
})

test('where nothing tells what is near, everything is drawn', () => {
  Reflect.deleteProperty(window, 'IntersectionObserver')
  render(<LongList label="隐患">{rows(40)}</LongList>)
  expect(screen.getAllByRole('listitem')).toHaveLength(40)
})

test('nothing is watched any more once the list is gone', () => {
  const { unmount } = render(<LongList label="隐患">{rows(20)}</LongList>)
  expect(watched).toHaveLength(2)
  unmount()
  expect(watched).toHaveLength(0)
})
