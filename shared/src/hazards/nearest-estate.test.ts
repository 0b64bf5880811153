import type { Area } from '../areas.ts'
import { isAround, nearestEstate } from './nearest-estate.ts'

const estate = (id: string, latitude?: number): Area => ({
  id,
  path: `luotang/taiyu/taiyu-g1/${id}`,
  kind: 'estate',
  name: id,
  ...(latitude !== undefined && { location: { latitude, longitude: 120.12 } }),
})
const tree: Area[] = [
  {
    id: 'taiyu',
    path: 'luotang/taiyu',
    kind: 'community',
    name: '太宇',
    location: { latitude: 32.5, longitude: 120.12 },
  },
  estate('e1', 32.501),
  estate('e2', 32.51),
  estate('e3'),
]
const nearest = (latitude: number) => nearestEstate(tree, { latitude, longitude: 120.12 })?.id

test('of a spot the nearest estate is found, never a community or one without a place', () => {
  expect(nearest(32.5)).toBe('e1')
  expect(nearest(32.507)).toBe('e2')
})

test('far from all estates none is said to be near', () => {
  expect(nearest(32.6)).toBeUndefined()
})

test('around are its estates and what is not far from them, and everything while nobody knows where they are', () => {
  const around = (latitude: number, areas = tree) => isAround(areas, { latitude, longitude: 120.12 })

  expect([32.5, 32.53, 32.55].map((latitude) => around(latitude))).toEqual([true, true, false])
  expect(around(10, [estate('e3')])).toBe(true)
})
