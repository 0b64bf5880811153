import { fireEvent, render, screen } from '@testing-library/react'
import * as fc from 'fast-check'
import { expectAccessible } from '../../../test/accessible'
import { cellsOf } from './cells'
import type { MapPlace } from './map-place'
import { Schematic } from './h5'

const at = (latitude: number, longitude: number, over: Partial<MapPlace> = {}): MapPlace => ({
  id: `${latitude} ${longitude}`,
  name: '太宇',
  label: '太宇 12 件还在处理',
  mark: '12',
  weight: 1,
  latitude,
  longitude,
  ...over,
})

test('every place has a cell of its own, also when all are in one spot', () => {
  const somewhere = fc.record({
    latitude: fc.constantFrom(32.5, 32.51, 32.6),
    longitude: fc.double({ min: 120.1, max: 120.2, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(somewhere, { maxLength: 30 }), (places) => {
      const cells = cellsOf(places)

      expect(cells.map(({ placed }) => placed)).toHaveLength(places.length)
      expect(new Set(cells.map(({ row, column }) => `${row} ${column}`)).size).toBe(places.length)
    }),
  )
})

test('north is up and east is on the right', () => {
  const corners = [at(32.5, 120.2), at(32.6, 120.1), at(32.5, 120.1), at(32.6, 120.2)]

  const cells = cellsOf(corners)

  const [northWest, northEast] = [cells[0]!, cells[1]!]
  expect([northWest.placed.id, northEast.placed.id]).toEqual(['32.6 120.1', '32.6 120.2'])
  expect(cells.map(({ placed }) => placed.id).slice(2)).toEqual(['32.5 120.1', '32.5 120.2'])
})

test('a circle is a button with a name that opens, a quiet place is only named', async () => {
  const onOpen = jest.fn()
  render(
    <Schematic
      label="地图"
      places={[at(32.6, 120.1), at(32.5, 120.2, { name: '沿河', quiet: true })]}
      onOpen={onOpen}
    />,
  )

  fireEvent.click(screen.getByRole('button', { name: '太宇 12 件还在处理' }))

  expect(onOpen).toHaveBeenCalledWith('32.6 120.1')
  expect(screen.getAllByRole('button')).toHaveLength(1)
  expect(screen.getByText('沿河')).toBeInTheDocument()
  await expectAccessible()
})
