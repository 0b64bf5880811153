import { canPickSpot, pickSpot } from '../../../platform/device'
import { useAreas } from '../../../queries/use-areas'
import { useMe } from '../../../queries/use-me'
import { Button } from '../../../ui/button'
import { Choice } from '../../../ui/choice'
import { Row, Stack } from '../../../ui/stack'
import { Text } from '../../../ui/text'
import { TextField } from '../../../ui/text-field'
import { TreePicker } from '../../../ui/tree-picker'
import type { Draft } from './draft'
import { estateBranches } from '../../../queries/estate-branches'
import { type Missing, spotIn, withSpot } from './report-of'
import { texts } from './texts'

interface Props {
  draft: Draft
  missing: Missing
  onChange: (changes: Partial<Draft>) => void
}

const spotOptions = texts.spots.map((spot) => ({ value: spot, label: spot }))

/** Estate, then the spot in words: a tap for the usual ones. */
export function PlaceFields({ draft: { estateId, place, spot }, missing, onChange }: Props) {
  const { value: tree } = useAreas()
  return (
    <Stack>
      <TreePicker
        label={texts.estate}
        placeholder={texts.estatePlaceholder}
        branches={estateBranches(tree?.areas ?? [])}
        value={estateId}
        error={missing.estateId}
        onChange={(chosen) => onChange({ estateId: chosen })}
      />
      <TextField
        label={texts.place}
        placeholder={texts.placePlaceholder}
        maxLength={80}
        value={place}
        error={missing.place}
        onChange={(written) => onChange({ place: written })}
      />
      <Choice
        label={texts.usualSpots}
        optional
        options={spotOptions}
        value={spotIn(place)}
        onChange={(usual) => onChange({ place: withSpot(place, usual) })}
      />
      {canPickSpot && <MapSpot place={place} spot={spot} onChange={onChange} />}
    </Stack>
  )
}

interface MapSpotProps extends Pick<Draft, 'place' | 'spot'> {
  onChange: Props['onChange']
}

function MapSpot({ place, spot, onChange }: MapSpotProps) {
  const pick = async () => {
    const picked = await pickSpot()
    if (!picked) return
    const { name, address, latitude, longitude } = picked
    const named = name || address
    onChange({ spot: { name: named, latitude, longitude }, place: place || named.slice(0, 80) })
  }
  if (!spot)
    return (
      <Button icon="map" onPress={pick}>
        {texts.pickOnMap}
      </Button>
    )
  return (
    <Row apart>
      <Text>{texts.pickedOnMap(spot.name)}</Text>
      <Button look="plain" onPress={() => onChange({ spot: undefined })}>
        {texts.dropSpot}
      </Button>
    </Row>
  )
}

/** Mine, unless another one was chosen for this report. */
export function useWithMyEstate(draft: Draft): Draft {
  const { value: me } = useMe()
  return draft.estateId === undefined && me?.estateId !== undefined ? { ...draft, estateId: me.estateId } : draft
}
