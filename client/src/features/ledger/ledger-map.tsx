import { kindOf } from '@mulin/shared/areas'
import { ledger } from '@mulin/shared/ledger/endpoints'
import type { LedgerPlace } from '@mulin/shared/ledger/places'
import { api } from '../../api'
import { isWeapp } from '../../platform/target'
import { Answered } from '../../queries/answered'
import { useAnswer } from '../../queries/use-answer'
import { Cell, Cells } from '../../ui/cell'
import { PlaceMap } from '../../ui/place-map/place-map'
import { Stack } from '../../ui/stack'
import { Caption, Text } from '../../ui/text'
import { circlesOf, isQuiet, weightOf } from './circles'
import { texts } from './texts'
import type { Shown } from './use-shown'

interface Props {
  shown: Shown
  onShow: (change: Partial<Shown>) => void
}

/** Where what is open lies: as circles, and as a list that says the same. */
export function LedgerMap({ shown: { areaPath, period }, onShow }: Props) {
  const asked = useAnswer(['ledger-places', areaPath, period], () => api(ledger).places({ areaPath, period }))
  return (
    <Answered of={asked}>
      {({ places }) => (
        <Places
          areaPath={areaPath}
          places={places}
          onOpen={({ filter }) => onShow({ ...filter, categoryId: '', view: 'list' })}
        />
      )}
    </Answered>
  )
}

interface PlacesProps {
  areaPath: string
  places: readonly LedgerPlace[]
  onOpen: (place: LedgerPlace) => void
}

function Places({ areaPath, places, onOpen }: PlacesProps) {
  const circles = circlesOf(places)
  const busy = places.filter((place) => !isQuiet(place)).sort((one, other) => weightOf(other) - weightOf(one))
  const open = (path: string) => {
    const place = places.find((one) => one.areaPath === path)
    if (place) onOpen(place)
  }
  return (
    <Stack>
      <Caption>{howIn(circles)}</Caption>
      {circles.length > 0 && <PlaceMap label={texts.map} places={circles} onOpen={open} />}
      {circles.length === 0 && <Text soft>{texts.notPlaced}</Text>}
      {busy.length > 0 && (
        <Cells label={texts.openBy[kindOf(areaPath)]}>
          {busy.map((place) => (
            <Cell
              key={place.areaPath}
              title={place.name}
              {...(place.few ? { note: texts.hidden } : { value: texts.pieces(place.open ?? 0) })}
              onPress={() => onOpen(place)}
            />
          ))}
        </Cells>
      )}
      {busy.length < places.length && <Caption>{texts.quiet(places.length - busy.length, busy.length)}</Caption>}
      {kindOf(areaPath) === 'community' && <Caption>{texts.homesNotOnMap}</Caption>}
    </Stack>
  )
}

function howIn(circles: ReturnType<typeof circlesOf>): string {
  const isPointed = circles.some(({ points = [] }) => points.length > 0)
  return [texts.mapHow, isPointed && texts.points, !isWeapp && texts.plan].filter(Boolean).join('')
}
