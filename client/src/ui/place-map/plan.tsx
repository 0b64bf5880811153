import { useElder } from '../../platform/elder-mode'
import { Block, Press, Words } from '../elements/of-target'
import { type Box, drawingOf, movedApart, namesShown } from './drawn'
import type { MapPlace, PlaceMapProps } from './map-place'

type Style = Record<string, string>

/**
 * A plan without anybody's tiles: everything where it lies, only circles that would cover each other a little apart. A quiet
 * place has its name where there is room.
 */
export function Plan({ label, places, onOpen }: PlaceMapProps) {
  const { height, circles, dots, points } = laidOut(places, useElder())
  const at = ({ x, y }: Pick<Box, 'x' | 'y'>) => ({ left: share(x), top: share(y / height) })
  return (
    <Block className="place-plan" role="group" label={label}>
      <Block style={{ paddingTop: share(height) }} />
      {points.map(({ key, ...point }) => (
        <Block key={key} className="plan-point" style={at(point)} />
      ))}
      {dots.map(({ place, isNamed, ...dot }) => (
        <Block key={place.id} className="map-place plan-place" style={at(dot)}>
          {isNamed && <Words className="map-name caption soft">{place.name}</Words>}
          <Block className="map-dot" />
        </Block>
      ))}
      {circles.map(({ place, ...circle }) => (
        <Circle key={place.id} place={place} style={at(circle)} onOpen={onOpen} />
      ))}
    </Block>
  )
}

const share = (part: number) => `${(part * 100).toFixed(2)}%`

// So many times what the circles take, and so much for each place.
const roomAround = 3
const roomForEach = 0.05

function laidOut(places: readonly MapPlace[], elder: boolean) {
  const busy = places.filter(({ quiet }) => !quiet)
  const quiet = places.filter((place) => place.quiet)
  const room = busy.map((place) => sizeOf(place, elder)).reduce((sum, { width, height }) => sum + width * height, 0)
  const all = places.flatMap(({ points = [], ...place }) => [place, ...points])
  const { height, at } = drawingOf(all, Math.max(room * roomAround, places.length * roomForEach * (elder ? larger : 1)))
  const boxes = (some: readonly MapPlace[]) => some.map((place) => ({ ...at(place), ...sizeOf(place, elder) }))
  const circles = movedApart(boxes(busy), height)
  const named = namesShown(boxes(quiet), circles)
  return {
    height,
    circles: circles.map((box, index) => ({ ...box, place: busy[index]! })),
    dots: quiet.map((place, index) => ({ ...at(place), place, isNamed: named[index]! })),
    points: places.flatMap(({ id, points = [] }) =>
      points.map((point) => ({ ...at(point), key: `${id} ${point.latitude} ${point.longitude}` })),
    ),
  }
}

// Elder type beside the usual one.
const larger = 1.35

/** What a circle with its name, or the name beside a dot, takes of the width of a small phone. */
function sizeOf({ quiet, name }: MapPlace, elder: boolean) {
  const type = elder ? larger : 1
  return { width: Math.min(0.06 + 0.042 * name.length, 0.3) * type, height: (quiet ? 0.07 : 0.22) * type }
}

interface CircleProps extends Pick<PlaceMapProps, 'onOpen'> {
  place: MapPlace
  style: Style
}

function Circle({ place: { id, name, label, mark, weight }, style, onOpen }: CircleProps) {
  const size = `calc(var(--target) * ${(0.7 + 0.4 * weight).toFixed(2)})`
  return (
    <Press className="map-place plan-place plan-press" label={label} style={style} onPress={() => onOpen(id)}>
      <Words className="map-name caption">{name}</Words>
      <Block className="map-circle" style={{ width: size }}>
        <Words className="map-mark">{mark}</Words>
      </Block>
    </Press>
  )
}
