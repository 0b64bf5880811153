import { Spot } from '@mulin/shared/hazards/place'
import type { Location } from '@mulin/shared/location'
import { useRef, useState } from 'react'
import { estateBranches } from '../../../queries/estate-branches'
import type { StepDraft } from '../../../queries/step-draft'
import { useAreas } from '../../../queries/use-areas'
import { useCategoryOptions } from '../../../queries/use-categories'
import { Choice } from '../../../ui/choice'
import { Caption } from '../../../ui/text'
import { TextField } from '../../../ui/text-field'
import { TreePicker } from '../../../ui/tree-picker'
import { spotWords } from '../../../hazard-places'
import { PinCorrection } from './pin-correction'
import { asReported, begunRight, changesIn, putRight, type Right } from './right'
import type { Actionable } from './step'
import { texts } from './texts'

/** What the report should have said; at first what it says, or what somebody began to put right of it. */
export function useRight(hazard: Actionable, draft: StepDraft['right'], keep: (right: StepDraft['right']) => void) {
  // What others put right since is not taken back by what stood here before.
  const [before] = useState(hazard)
  const [right, setRight] = useState(() => begunRight(hazard, draft))
  const latest = useRef(right)
  const tree = useAreas().value?.areas ?? []
  const areaPath = tree.find(({ id }) => id === right.estateId)?.path ?? before.areaPath
  const change = (changes: Partial<Right>) => {
    latest.current = putRight(latest.current, changes, tree)
    setRight(latest.current)
    keep({ was: asReported(before), is: latest.current })
  }
  return { before, right, change, areaPath, changes: changesIn(before, right) }
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
