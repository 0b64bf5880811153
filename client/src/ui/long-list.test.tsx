import { act, render, screen } from '@testing-library/react'
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
