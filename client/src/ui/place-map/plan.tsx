import { useElder } from '../../platform/elder-mode'
import { Block, Press, Words } from '../elements/of-target'
import type { Box } from './drawn'
import { circleShare, laidOut } from './laid-out'
import type { MapPlace, PlaceMapProps } from './map-place'

type Style = Record<string, string>

/**
 * A plan without anybody's tiles: everything where it lies, only circles that would cover each other a little apart, with
 * its name where there is room.
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
      {dots.map(({ place, isNamed, spot }) => (
        <Block key={place.id} className="map-place plan-place" style={at(spot)}>
          <Words className={nameClass('map-name caption soft', isNamed)}>{place.name}</Words>
          <Block className="map-dot" />
        </Block>
      ))}
      {circles.map(({ place, isNamed, spot }) => (
        <Circle key={place.id} {...{ place, isNamed, onOpen }} style={at(spot)} />
      ))}
    </Block>
  )
}

// What is above a name that is left out stays where it is.
const nameClass = (name: string, isNamed: boolean) => (isNamed ? name : `${name} plan-unnamed`)

const share = (part: number) => `${(part * 100).toFixed(2)}%`

interface CircleProps extends Pick<PlaceMapProps, 'onOpen'> {
  place: MapPlace
  isNamed: boolean
  style: Style
}

function Circle({ place: { id, name, label, mark, weight }, isNamed, style, onOpen }: CircleProps) {
  const size = `calc(var(--target) * ${circleShare(weight).toFixed(2)})`
  return (
    <Press className="map-place plan-place plan-press" label={label} style={style} onPress={() => onOpen(id)}>
      <Words className={nameClass('map-name caption', isNamed)}>{name}</Words>
      <Block className="map-circle" style={{ width: size }}>
        <Words className="map-mark">{mark}</Words>
      </Block>
    </Press>
  )
}
