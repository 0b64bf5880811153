import { fireEvent, render, screen } from '@testing-library/react'
import * as fc from 'fast-check'
import { expectAccessible } from '../../../test/accessible'
import { covers, drawingOf, movedApart, namesShown } from './drawn'
import { Plan } from './plan'

const somewhere = fc.record({
  latitude: fc.double({ min: 32.5, max: 32.52, noNaN: true }),
  longitude: fc.double({ min: 120.1, max: 120.14, noNaN: true }),
})

test('a kilometre is as long to the north as to the east, and everything lies inside', () => {
  fc.assert(
    fc.property(fc.array(somewhere, { minLength: 1, maxLength: 40 }), (locations) => {
      const { at, height } = drawingOf(locations, 0.3)

      for (const one of locations) {
        const { x, y } = at(one)
        expect(x > 0.1 && x < 0.9 && y > 0.1 && y < height - 0.1).toBe(true)
      }
    }),
  )
  const { at } = drawingOf(
    [
      { latitude: 32.5, longitude: 120.1 },
      { latitude: 32.52, longitude: 120.14 },
    ],
    0.3,
  )
  const start = at({ latitude: 32.5, longitude: 120.1 })
  // 0.01 degrees are 1.11 km to the north, and there 0.94 km to the east.
  const north = start.y - at({ latitude: 32.51, longitude: 120.1 }).y
  const east = at({ latitude: 32.5, longitude: 120.11 }).x - start.x
  expect(east / north).toBeCloseTo(0.843, 3)
})

test('what would cover another is moved apart, what does not stays where it is', () => {
  const box = (x: number, y: number) => ({ x, y, width: 0.2, height: 0.2 })
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })), {
        maxLength: 12,
      }),
      (some) => {
        const moved = movedApart(
          some.map(([x, y]) => box(x, y)),
          1,
        )

        for (const [place, one] of moved.entries())
          expect(moved.slice(place + 1).some((other) => covers(one, other))).toBe(false)
      },
    ),
  )
  const [near] = movedApart([box(0.5, 0.5), box(0.5, 0.52), box(0.3, 0.5)], 1)
  expect(Math.hypot(near!.x - 0.5, near!.y - 0.5)).toBeLessThan(0.25)
  // Pushed together from all sides, what lies further west stays so.
  const row = [0.4, 0.45, 0.5, 0.55].map((x) => box(x, 0.5))
  const [first, ...others] = movedApart(row, 0.2)
  expect(others.every(({ x }) => x > first!.x)).toBe(true)
  const far = [box(0.2, 0.2), box(0.8, 0.8)]
  expect(movedApart(far, 1)).toEqual(far)
  const [west, east] = movedApart([box(0.45, 0.5), box(0.55, 0.5)], 1)
  expect([west!.x < 0.45, east!.x > 0.55, west!.y]).toEqual([true, true, 0.5])
})

test('a name is left out where it would cover a circle or another name', () => {
  const name = (x: number) => ({ x, y: 0.5, width: 0.2, height: 0.1 })

  expect(namesShown([name(0.3), name(0.4), name(0.8)], [name(0.7)])).toEqual([true, false, false])
})

test('a circle opens its place, a quiet place is only named, points are drawn where they are', async () => {
  const onOpen = jest.fn()
  const points = [{ latitude: 32.502, longitude: 120.101 }]
  const taiyu = { id: 'taiyu', name: '太宇', label: '太宇 12 件还在处理', mark: '12', weight: 1, points }
  const { container } = render(
    <Plan
      label="地图"
      places={[
        { ...taiyu, latitude: 32.5, longitude: 120.1 },
        { id: 'yanhe', name: '沿河', label: '沿河 0 件', weight: 0, quiet: true, latitude: 32.51, longitude: 120.12 },
      ]}
      onOpen={onOpen}
    />,
  )

  fireEvent.click(screen.getByRole('button', { name: '太宇 12 件还在处理' }))

  expect(onOpen).toHaveBeenCalledWith('taiyu')
  expect(screen.getAllByRole('button')).toHaveLength(1)
  expect(screen.getByText('沿河')).toBeInTheDocument()
  expect(container.querySelectorAll('.plan-point')).toHaveLength(1)
  await expectAccessible()
})
