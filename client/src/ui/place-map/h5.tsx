import { Block, Press, Words } from '../elements/of-target'
import { type Cell, cellsOf, columnsFor } from './cells'
import type { MapPlace, PlaceMapProps } from './map-place'

/** A schematic without anybody's tiles: north is up, distances are not to scale. */
export const Schematic = ({ label, places, onOpen }: PlaceMapProps) => (
  <Block
    className="place-map"
    role="group"
    label={label}
    style={{ gridTemplateColumns: `repeat(${columnsFor(places.length)}, minmax(0, 1fr))` }}
  >
    {cellsOf(places).map((cell) => (
      <Circle key={cell.placed.id} {...cell} onOpen={onOpen} />
    ))}
  </Block>
)

function Circle({ placed, row, column, onOpen }: Cell<MapPlace> & Pick<PlaceMapProps, 'onOpen'>) {
  const { id, name, label, mark, weight, quiet } = placed
  const style = { gridRow: row, gridColumn: column }
  if (quiet)
    return (
      <Block className="map-place" style={style}>
        <Words className="map-name caption soft">{name}</Words>
        <Block className="map-dot" />
      </Block>
    )
  const size = `calc(var(--target) * ${(0.8 + 0.6 * weight).toFixed(2)})`
  return (
    <Press className="map-place" label={label} style={style} onPress={() => onOpen(id)}>
      <Words className="map-name caption">{name}</Words>
      <Block className="map-circle" style={{ width: size }}>
        <Words className="map-mark">{mark}</Words>
      </Block>
    </Press>
  )
}
