import { Spot } from '@mulin/shared/hazards/place'
import { canPickSpot } from '../../../platform/device'
import { estateBranches } from '../../../queries/estate-branches'
import { useAreas } from '../../../queries/use-areas'
import { Choice } from '../../../ui/choice'
import { Stack } from '../../../ui/stack'
import { TextField } from '../../../ui/text-field'
import { TreePicker } from '../../../ui/tree-picker'
import { spotWords } from '../../../hazard-places'
import type { Draft } from './draft'
import { EstateMap } from './estate-map'
import { Pin } from './pin'
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
  const tree = useAreas().value?.areas ?? []
  const choose = (chosen: string) => onChange({ estateId: chosen, building: chosen === estateId ? building : '' })
  return (
    <Stack gap="tight">
      <TreePicker
        label={texts.estate}
        placeholder={texts.estatePlaceholder}
        branches={estateBranches(tree)}
        value={estateId}
        error={missing.estateId}
        onChange={choose}
      />
      {!canPickSpot && <EstateMap tree={tree} estateId={estateId} onChoose={choose} />}
    </Stack>
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
export const PlaceDetails = ({ draft, onChange }: Omit<Props, 'missing'>) => (
  <>
    <TextField
      label={texts.building}
      optional
      placeholder={texts.buildingPlaceholder}
      maxLength={20}
      value={draft.building ?? ''}
      onChange={(written) => onChange({ building: written })}
    />
    <TextField
      label={texts.place}
      optional
      placeholder={texts.placePlaceholder}
      maxLength={50}
      value={draft.place}
      onChange={(written) => onChange({ place: written })}
    />
    <Pin draft={draft} onChange={onChange} />
  </>
)
