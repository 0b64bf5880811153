import { type Box, covers, drawingOf, movedApart, namesShown } from './drawn'
import type { MapPlace } from './map-place'

// The drawing on the smallest phone; on a wider one there is more room for the same type.
const drawingWidth = 288
const share = (pixels: number) => pixels / drawingWidth

// As in tokens.scss and place-map.scss.
const usual = { character: 13, line: 17, target: 44 }
const large = { character: 18, line: 24, target: 60 }
const gap = 4
const dot = 8

// So many times what the circles take, and so much for each place.
const roomAround = 3
const roomForEach = 0.05

/**
 * Where everything is drawn: a circle or a dot with its name below. A name is left out where it would cover a circle, or a
 * name before it, or, below a dot, another dot: the list beside the map has all that something is open in.
 */
export function laidOut(places: readonly MapPlace[], elder: boolean) {
  const type = elder ? large : usual
  const busy = places.filter(({ quiet }) => !quiet)
  const sizes = busy.map((place) => sizeOf(place, type))
  const room = sizes.reduce((sum, { width, height }) => sum + width * height, 0)
  const all = places.flatMap(({ points = [], ...place }) => [place, ...points])
  const roomForAll = (places.length * roomForEach * type.character) / usual.character
  const { height, at } = drawingOf(all, Math.max(room * roomAround, roomForAll))
  const apart = movedApart(
    busy.map((place, index) => ({ ...at(place), ...sizes[index]! })),
    height,
  )
  const circles = busy.map((place, index) => ({ place, ...partsOf(apart[index]!, place, type) }))
  const dots = places.filter(({ quiet }) => quiet).map((place) => ({ place, ...partsOf(at(place), place, type) }))
  const named = withNames(circles, [])
  const taken = named.flatMap(({ name, shape, isNamed }) => (isNamed ? [name, shape] : [shape]))
  return {
    height,
    circles: named,
    // Half a dot beside a circle or its name is nothing to read.
    dots: withNames(
      dots.filter(({ shape }) => !taken.some((one) => covers(one, shape))),
      taken,
    ),
    points: places.flatMap(({ id, points = [] }) =>
      points.map((point) => ({ ...at(point), key: `${id} ${point.latitude} ${point.longitude}` })),
    ),
  }
}

type Spot = Pick<Box, 'x' | 'y'>

interface Drawn {
  place: MapPlace
  /** The middle of both. */
  spot: Spot
  shape: Box
  name: Box
}

function withNames(drawn: readonly Drawn[], taken: readonly Box[]) {
  const shown = namesShown(
    drawn.map(({ name }) => name),
    [...taken, ...drawn.map(({ shape }) => shape)],
  )
  return drawn.map((one, index) => ({ ...one, isNamed: shown[index]! }))
}

/** With room around both. */
function sizeOf(place: MapPlace, type: typeof usual) {
  const across = acrossOf(place, type)
  return {
    width: Math.min(share(Math.max(across, lengthOf(place, type)) + 8), 1),
    height: share(across + gap + type.line + 4),
  }
}

function partsOf({ x, y }: Spot, place: MapPlace, type: typeof usual): Omit<Drawn, 'place'> {
  const across = acrossOf(place, type)
  // A dot right before a name would be taken for that one's.
  const width = share(place.quiet ? across + gap : across)
  return {
    spot: { x, y },
    shape: { x, y: y - share(gap + type.line) / 2, width, height: share(across) },
    name: { x, y: y + share(across + gap) / 2, width: share(lengthOf(place, type)), height: share(type.line) },
  }
}

/** A circle as wide as plan.tsx draws it. */
const acrossOf = ({ quiet, weight }: MapPlace, { target }: typeof usual) => (quiet ? dot : target * circleShare(weight))
export const circleShare = (weight: number) => 0.7 + 0.4 * weight

const lengthOf = ({ name }: MapPlace, { character }: typeof usual) => name.length * character

// Of the screen's width, as place-map.scss has it; what is there is shown as a whole at first.
const frameHeight = 0.9
const padding = 6

/** What stands above each circle on a map of somebody else's: its name and mark where those cover no other, else the mark. */
export function wordsAbove(places: readonly MapPlace[], { elder, sizeOf }: Markers): (string | undefined)[] {
  const { character } = elder ? large : usual
  const { height, at } = drawingOf(places, 0)
  const zoom = Math.min(1, frameHeight / height)
  const spots = places.map((place) => ({ x: at(place).x * zoom, y: at(place).y * zoom, size: share(sizeOf(place)) }))
  const busy = places.flatMap((place, index) => (place.quiet ? [] : [{ place, ...spots[index]! }]))
  const boxes = busy.map(({ place, x, y, size }) => {
    const [width, tall] = [share(wholeOf(place).length * character + 2 * padding), share(character * 1.3 + 2 * padding)]
    return { x, y: y - size / 2 - tall / 2, width, height: tall }
  })
  const shown = namesShown(
    boxes,
    busy.map(({ x, y, size }) => ({ x, y, width: size, height: size })),
  )
  const words = new Map(
    busy.map(({ place }, index) => [place, shown[index] ? wholeOf(place) : (place.mark ?? place.name)]),
  )
  return places.map((place) => words.get(place))
}

interface Markers {
  elder: boolean
  /** Of a marker, in pixels. */
  sizeOf: (place: MapPlace) => number
}

const wholeOf = ({ name, mark }: MapPlace) => (mark ? `${name} ${mark}` : name)
