import { Spot } from '@mulin/shared/hazards/place'
import { canPickSpot, pickSpot } from '../../../platform/device'
import { estateBranches } from '../../../queries/estate-branches'
import { useAreas } from '../../../queries/use-areas'
import { Button } from '../../../ui/button'
import { Choice } from '../../../ui/choice'
import { Row, Stack } from '../../../ui/stack'
import { Text } from '../../../ui/text'
import { TextField } from '../../../ui/text-field'
import { TreePicker } from '../../../ui/tree-picker'
import { spotWords } from '../places'
import type { Draft } from './draft'
import type { Missing } from './report-of'
import { texts } from './texts'

interface Props {
  draft: Draft
  missing: Missing
  onChange: (changes: Partial<Draft>) => void
}

const spots = Spot.options.map((spot) => ({ value: spot, label: spotWords[spot] }))

/** Estate, building and spot, each a tap for who reported before; words only for what these do not say. */
export const PlaceFields = (props: Props) => (
  <Stack>
    <EstateField {...props} />
    <SpotField {...props} />
    <PlaceDetails {...props} />
  </Stack>
)

export function EstateField({ draft: { estateId, building = '' }, missing, onChange }: Props) {
  const { value: tree } = useAreas()
  return (
    <TreePicker
      label={texts.estate}
      placeholder={texts.estatePlaceholder}
      branches={estateBranches(tree?.areas ?? [])}
      value={estateId}
      error={missing.estateId}
      onChange={(chosen) => onChange({ estateId: chosen, building: chosen === estateId ? building : '' })}
    />
  )
}

export const SpotField = ({ draft: { spot }, missing, onChange }: Props) => (
  <Choice
    label={texts.spot}
    options={spots}
    value={spot}
    error={missing.place}
    onChange={(chosen) => onChange({ spot: chosen })}
  />
)

/** What the estate and the spot do not say. */
export const PlaceDetails = ({ draft: { building = '', place, pin }, onChange }: Omit<Props, 'missing'>) => (
  <>
    <TextField
      label={texts.building}
      optional
      placeholder={texts.buildingPlaceholder}
      maxLength={20}
      value={building}
      onChange={(written) => onChange({ building: written })}
    />
    <TextField
      label={texts.place}
      optional
      placeholder={texts.placePlaceholder}
      maxLength={50}
      value={place}
      onChange={(written) => onChange({ place: written })}
    />
    {canPickSpot && <Pin place={place} pin={pin} onChange={onChange} />}
  </>
)

interface PinProps extends Pick<Draft, 'place' | 'pin'> {
  onChange: Props['onChange']
}

function Pin({ place, pin, onChange }: PinProps) {
  const pick = async () => {
    const picked = await pickSpot()
    if (!picked) return
    const { name, address, latitude, longitude } = picked
    const named = name || address
    onChange({ pin: { name: named, latitude, longitude }, place: place || named.slice(0, 50) })
  }
  if (!pin)
    return (
      <Button icon="map" onPress={pick}>
        {texts.pickOnMap}
      </Button>
    )
  return (
    <Row apart>
      <Text>{texts.pickedOnMap(pin.name)}</Text>
      <Button look="plain" onPress={() => onChange({ pin: undefined })}>
        {texts.dropPin}
      </Button>
    </Row>
  )
}
