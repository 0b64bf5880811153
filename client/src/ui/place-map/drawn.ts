import type { Location } from '@mulin/shared/location'

/** A box around its middle, as shares of the width of the drawing, from the left and from the top. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

// Beside the outermost places, for what stands around them.
const margin = 0.14

/**
 * Where locations lie in a drawing: north is up, and a kilometre is as long in every direction, unless there is so much
 * that it is drawn out to the south, if it can to `wanted` times the width.
 */
export function drawingOf(locations: readonly Location[], wanted: number) {
  const flat = locations.map(flattened)
  const [left, right] = endsOf(flat.map(({ x }) => x))
  const [top, bottom] = endsOf(flat.map(({ y }) => y))
  const inner = 1 - 2 * margin
  // What lies in one spot, or in a line, is drawn as if around it were a little.
  const width = Math.max(right - left, ((bottom - top) * inner) / tallest, 0.001) / inner
  const deep = (bottom - top) / width
  const height = Math.max(deep + 2 * margin, Math.min(wanted, deep * drawnOut + 2 * margin), wanted / 2)
  const stretch = Math.min(drawnOut, (height - 2 * margin) / (deep || 1))
  return {
    height,
    at: (location: Location) => {
      const { x, y } = flattened(location)
      return { x: 0.5 + (x - (left + right) / 2) / width, y: height / 2 + ((y - (top + bottom) / 2) / width) * stretch }
    },
  }
}

// Where there is more to read than to measure.
const drawnOut = 2.2

// A street of estates from north to south still fits a screen.
const tallest = 1.4

function flattened({ latitude, longitude }: Location) {
  return { x: longitude * Math.cos((latitude * Math.PI) / 180), y: -latitude }
}

const endsOf = (numbers: readonly number[]) => [Math.min(...numbers), Math.max(...numbers)] as const

const roundsAtMost = 180
// As long each is drawn back to where it is, so that all stay near there.
const roundsBack = 120

/** The same, moved apart as little as it takes until none covers another, within the drawing. */
export function movedApart(boxes: readonly Box[], height: number): Box[] {
  const inside = boxes.map((box) => within(box, height))
  if (touchingIn(inside).length === 0) return inside
  const moved: Moving[] = inside.map(astray).map((home) => ({ ...home, home }))
  for (let round = 0; round < roundsBack + roundsAtMost; round++) {
    const isLast = round >= roundsBack
    const touching = touchingIn(moved)
    if (isLast && touching.length === 0) break
    if (!isLast) moved.forEach(drawBack)
    touching.forEach(([one, other]) => push(one, other, isLast && round % 4 === 3))
    moved.forEach((box) => Object.assign(box, within(box, height)))
  }
  return moved.map(({ home: _home, ...box }) => box)
}

/** Where it is now, and where it belongs. */
type Moving = Box & { home: Box }

const touchingIn = <Some extends Box>(boxes: readonly Some[]) =>
  pairsOf(boxes).filter(([one, other]) => covers(one, other))

const pairsOf = <Some extends Box>(boxes: readonly Some[]) =>
  boxes.flatMap((one, place) => boxes.slice(place + 1).map((other) => [one, other] as const))

/** Hardly anywhere else, so that what lies in one spot does not all go the same way. */
const astray = (box: Box, place: number): Box => ({
  ...box,
  x: box.x + 0.001 * Math.cos(place),
  y: box.y + 0.001 * Math.sin(place),
})

function drawBack(box: Moving) {
  box.x += (box.home.x - box.x) * 0.05
  box.y += (box.home.y - box.y) * 0.05
}

/** Those of the names that lie inside and cover nothing: no shape and no name before them. */
export function namesShown(names: readonly Box[], shapes: readonly Box[]): boolean[] {
  const taken = [...shapes]
  return names.map((name) => {
    const isFree = isInside(name) && !taken.some((other) => covers(name, other))
    if (isFree) taken.push(name)
    return isFree
  })
}

const isInside = ({ x, width }: Box) => x >= width / 2 && x <= 1 - width / 2

const within = (box: Box, height: number): Box => ({
  ...box,
  x: Math.min(Math.max(box.x, box.width / 2), 1 - box.width / 2),
  y: Math.min(Math.max(box.y, box.height / 2), height - box.height / 2),
})

const overlap = (one: Box, other: Box) => ({
  across: (one.width + other.width) / 2 - Math.abs(one.x - other.x),
  down: (one.height + other.height) / 2 - Math.abs(one.y - other.y),
})

export function covers(one: Box, other: Box): boolean {
  const { across, down } = overlap(one, other)
  return across > tolerated && down > tolerated
}
const tolerated = 0.002

/**
 * The shorter way, each half of it; now and then the other one, out of a row that is too long. What lies further north stays
 * so beside the other, and what lies further west.
 */
function push(one: Moving, other: Moving, isOtherWay: boolean) {
  if (!covers(one, other)) return
  const ways = { x: wayApart(one, other, 'x'), y: wayApart(one, other, 'y') }
  const axis = Math.abs(ways.x) < Math.abs(ways.y) !== isOtherWay ? 'x' : 'y'
  one[axis] -= ways[axis]
  other[axis] += ways[axis]
}

function wayApart(one: Moving, other: Moving, axis: 'x' | 'y'): number {
  const size = axis === 'x' ? 'width' : 'height'
  const order = one.home[axis] < other.home[axis] ? 1 : -1
  const missing = (one[size] + other[size]) / 2 - (other[axis] - one[axis]) * order
  return order * (missing / 2 + 0.001)
}
