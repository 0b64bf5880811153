import { ActivityState } from '@mulin/shared/activities/activity'
import { Filter, Filters } from '../../../ui/filter'
import { Stack } from '../../../ui/stack'
import { TextField } from '../../../ui/text-field'
import { DayOfFilter, WhenFilter } from '../when-filter'
import type { PlanFilter } from './plan-filter'
import { searchTexts as texts, stateNames } from './plan-texts'

const states = [
  { value: 'any' as const, label: texts.anyState },
  ...ActivityState.options.map((value) => ({ value, label: stateNames[value] })),
]
const times = [
  { value: 'any' as const, label: texts.anyTime },
  { value: 'ahead' as const, label: texts.ahead },
  { value: 'month' as const, label: texts.month },
  { value: 'day' as const, label: texts.pickDay },
]

interface Props {
  filter: PlanFilter
  onChange: (changes: Partial<PlanFilter>) => void
}

/** One among hundreds, by what it is called, how it stands and when it begins. */
export const PlanSearch = ({ filter, onChange }: Props) => (
  <Stack gap="close">
    <TextField
      kind="search"
      label={texts.search}
      maxLength={40}
      value={filter.words}
      onChange={(words) => onChange({ words })}
    />
    <Filters label={texts.filters}>
      <Filter label={texts.state} options={states} value={filter.state} onChange={(state) => onChange({ state })} />
      <WhenFilter label={texts.when} options={times} filter={filter} onChange={onChange} />
    </Filters>
    <DayOfFilter filter={filter} onChange={onChange} />
  </Stack>
)
