import { Spot } from '@mulin/shared/hazards/place'
import type { Location } from '@mulin/shared/location'
import { useState } from 'react'
import { estateBranches } from '../../../queries/estate-branches'
import { useAreas } from '../../../queries/use-areas'
import { useCategoryOptions } from '../../../queries/use-categories'
import { Choice } from '../../../ui/choice'
import { Caption } from '../../../ui/text'
import { TextField } from '../../../ui/text-field'
import { TreePicker } from '../../../ui/tree-picker'
import { spotWords } from '../../../hazard-places'
import { PinCorrection } from './pin-correction'
import { asReported, changesIn, putRight, type Right } from './right'
import type { Actionable } from './step'
import { texts } from './texts'

/** What the report should have said; at first what it says, or what was said of it before. */
export function useRight(hazard: Actionable, before?: Right) {
  const [right, setRight] = useState<Right>(() => (before ? { ...before, isPinWrong: false } : asReported(hazard)))
  const tree = useAreas().value?.areas ?? []
  const areaPath = tree.find(({ id }) => id === right.estateId)?.path ?? hazard.areaPath
  const change = (changes: Partial<Right>) => setRight((said) => putRight(said, changes, tree))
  return { right, change, areaPath, changes: changesIn(hazard, right) }
}

const spots = Spot.options.map((spot) => ({ value: spot, label: spotWords[spot] }))

interface Props {
  right: Right
  onChange: (changes: Partial<Right>) => void
}

interface CorrectionsProps extends Props {
  before: Location | undefined
  /** Where that is, is put right with the whole. */
  isPart: boolean
}

export function Corrections({ before, isPart, right, onChange }: CorrectionsProps) {
  const categories = useCategoryOptions()
  return (
    <>
      <Choice
        label={texts.rightCategory}
        optional
        options={categories}
        value={right.categoryId}
        onChange={(categoryId) => onChange({ categoryId })}
      />
      {isPart ? <Caption>{texts.partStays}</Caption> : <WholePlace {...{ before, right, onChange }} />}
    </>
  )
}

const WholePlace = ({ before, right, onChange }: Omit<CorrectionsProps, 'isPart'>) => (
  <>
    <EstateCorrection optional label={texts.rightEstate} right={right} onChange={onChange} />
    <PlaceCorrections optional labels={labels} right={right} onChange={onChange} />
    <PinCorrection before={before} right={right} onChange={onChange} />
  </>
)

const labels = { building: texts.rightBuilding, spot: texts.rightSpot, place: texts.rightPlace }

interface EstateProps extends Props {
  label: string
  optional?: boolean
}

export function EstateCorrection({ label, optional, right, onChange }: EstateProps) {
  const tree = useAreas().value?.areas ?? []
  return (
    <TreePicker
      label={label}
      optional={optional}
      branches={estateBranches(tree)}
      value={right.estateId}
      onChange={(estateId) => onChange({ estateId })}
    />
  )
}

interface PlaceProps extends Props {
  labels: Record<'building' | 'spot' | 'place', string>
  /** The words for it. */
  optional?: boolean
  error?: string | undefined
}

export const PlaceCorrections = ({ labels, right, optional, error, onChange }: PlaceProps) => (
  <>
    <TextField
      label={labels.building}
      optional
      maxLength={20}
      value={right.building}
      onChange={(building) => onChange({ building })}
    />
    <Choice
      label={labels.spot}
      hint={texts.homeHint}
      optional
      options={spots}
      value={right.spot}
      onChange={(spot) => onChange({ spot })}
    />
    <TextField
      label={labels.place}
      optional={optional}
      error={error}
      maxLength={80}
      value={right.place}
      onChange={(place) => onChange({ place })}
    />
  </>
)
