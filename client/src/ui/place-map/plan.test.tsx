import { fireEvent, render, screen } from '@testing-library/react'
import * as fc from 'fast-check'
import { expectAccessible } from '../../../test/accessible'
import { covers, drawingOf, movedApart, namesShown } from './drawn'
import { laidOut, wordsAbove } from './laid-out'
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

test('a name is left out where it would not be inside', () => {
  const name = (x: number) => ({ x, y: 0.5, width: 0.2, height: 0.1 })

  expect(namesShown([name(0.05), name(0.5), name(0.95)], [])).toEqual([false, true, false])
})

test.each([false, true])('no name covers another or a circle, and that of a dot no dot (elder: %p)', (elder) => {
  const place = fc.record({
    latitude: fc.double({ min: 32.5, max: 32.52, noNaN: true }),
    longitude: fc.double({ min: 120.1, max: 120.14, noNaN: true }),
    name: fc.constantFrom('太宇', '淮水花园', '淮水花园东区', '人民医院家属区一期'),
    weight: fc.constantFrom(0, 0.5, 1),
    quiet: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 20 }), (some) => {
      const { circles, dots } = laidOut(
        some.map((one, index) => ({ ...one, id: `${index}`, label: one.name })),
        elder,
      )
      const all = [...circles, ...dots]
      const named = all.filter(({ isNamed }) => isNamed)

      for (const { place, name } of named) {
        const shapes = (place.quiet ? all : circles).map(({ shape }) => shape)
        const names = named.filter((one) => one.place !== place).map((one) => one.name)
        expect([...shapes, ...names].some((other) => covers(name, other))).toBe(false)
        expect(name.x - name.width / 2 >= 0 && name.x + name.width / 2 <= 1).toBe(true)
      }
    }),
  )
})

test('a circle keeps its name above a dot, which is not drawn there', () => {
  const at = (id: string, latitude: number, quiet: boolean) => {
    return { id, name: id, label: id, weight: 1, latitude, longitude: 120.1, quiet }
  }

  const { circles, dots } = laidOut([at('太宇', 32.5, false), at('沿河', 32.4999, true)], false)

  expect([...circles, ...dots].map(({ place, isNamed }) => [place.id, isNamed])).toEqual([['太宇', true]])
})

test('circles close to each other keep their names, moved apart for them', () => {
  const at = (longitude: number, id: string) => ({
    id,
    name: '淮水花园',
    label: id,
    weight: 1,
    latitude: 32.5,
    longitude,
  })

  const { circles } = laidOut([at(120.1, 'a'), at(120.102, 'b'), at(120.104, 'c')], true)

  expect(circles.map(({ isNamed }) => isNamed)).toEqual([true, true, true])
})

test('a name without room is not shown, and its circle still opens', () => {
  const name = '很长很长的名字'.repeat(4)
  const onOpen = jest.fn()
  render(
    <Plan
      label="地图"
      places={[{ id: 'a', name, label: 'a 3 件', weight: 1, latitude: 32.5, longitude: 120.1 }]}
      onOpen={onOpen}
    />,
  )

  expect(screen.getByText(name)).toHaveClass('plan-unnamed')
  fireEvent.click(screen.getByRole('button', { name: 'a 3 件' }))
  expect(onOpen).toHaveBeenCalledWith('a')
})

test('on a map of somebody else’s each keeps its number, and its name where there is room', () => {
  const at = (longitude: number, name: string, more = {}) => {
    return { id: name, name, label: name, mark: '3', weight: 0, latitude: 32.5, longitude, ...more }
  }
  const places = [at(120.1, '太宇'), at(120.1001, '沿河'), at(120.15, '银穆'), at(120.12, '老庄', { quiet: true })]

  expect(wordsAbove(places, { elder: false, sizeOf: () => 40 })).toEqual(['太宇 3', '3', '银穆 3', undefined])
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
