import { type Location, middleOf } from '@mulin/shared/location'
import { Map } from '@tarojs/components'
import { useElder } from '../../platform/elder-mode'
import { wordsAbove } from './laid-out'
import type { MapPlace, PlaceMapProps } from './map-place'

/** WeChat's own map, in GCJ-02 like our places. It draws markers by itself: colours and sizes are numbers here. */
export function NativeMap({ label, places, onOpen }: PlaceMapProps) {
  const elder = useElder()
  const middle = middleOf(places)
  if (!middle) return null
  const marks = [...places.map((_, place) => ({ place, point: undefined })), ...pointsIn(places)]
  const sizeOf = sizeIn(elder)
  const words = wordsAbove(places, { elder, sizeOf })
  const open = ({ detail }: { detail: { markerId: number | string } }) => {
    const place = places[marks[Number(detail.markerId)]?.place ?? -1]
    if (place && !place.quiet) onOpen(place.id)
  }
  return (
    <Map
      className="native-map"
      aria-label={label}
      {...middle}
      scale={13}
      includePoints={places.map(({ latitude, longitude }) => ({ latitude, longitude }))}
      markers={marks.map(({ place, point }, id) =>
        point
          ? pointOf(point, id, elder)
          : markerOf(places[place]!, { id, elder, size: sizeOf(places[place]!), words: words[place] }),
      )}
      onMarkerTap={open}
      onCallOutTap={open}
      // Without tiles there is still the list below.
      onError={() => undefined}
    />
  )
}

/** What is there one by one, each with the place that it opens. */
const pointsIn = (places: readonly MapPlace[]) =>
  places.flatMap(({ points = [] }, place) => points.map((point) => ({ place, point })))

// The circle of the place says how many there are; the list beside the map is read out.
const pointOf = ({ latitude, longitude }: Location, id: number, elder: boolean) => ({
  id,
  latitude,
  longitude,
  iconPath: '/assets/map-point.png',
  width: elder ? 16 : 12,
  height: elder ? 16 : 12,
  anchor: { x: 0.5, y: 0.5 },
})

const sizeIn =
  (elder: boolean) =>
  ({ quiet, weight }: MapPlace) =>
    quiet ? 10 : Math.round((elder ? 60 : 44) * (0.8 + 0.6 * weight))

interface Marked {
  id: number
  elder: boolean
  size: number
  words: string | undefined
}

function markerOf({ latitude, longitude, label, quiet }: MapPlace, { id, elder, size, words }: Marked) {
  return {
    id,
    latitude,
    longitude,
    iconPath: quiet ? '/assets/map-dot.png' : '/assets/map-circle.png',
    width: size,
    height: size,
    anchor: { x: 0.5, y: 0.5 },
    ariaLabel: label,
    ...(words !== undefined && { callout: calloutOf(words, elder ? 18 : 13) }),
  }
}

const calloutOf = (content: string, fontSize: number) => ({
  content,
  fontSize,
  color: '#1F2328',
  bgColor: '#FFFFFF',
  borderColor: '#E4E1DA',
  borderWidth: 1,
  borderRadius: 12,
  padding: 6,
  anchorX: 0,
  anchorY: 0,
  display: 'ALWAYS' as const,
  textAlign: 'center' as const,
})
