import { dayText } from '../../platform/clock'
import { DateField } from '../../ui/date-time-field'
import type { Option } from '../../ui/choice'
import { Filter } from '../../ui/filter'
import { texts } from './texts'

interface Props<When extends string> {
  filter: { when: When; day: string }
  onChange: (changes: { when?: When; day?: string }) => void
}

/** When it begins: one of some spans, or a day, which `DayOfFilter` asks for. */
export const WhenFilter = <When extends string>({
  label,
  options,
  filter: { when, day },
  onChange,
}: Props<When> & { label: string; options: readonly Option<When>[] }) => (
  <Filter
    label={label}
    options={options}
    value={when}
    shown={when === 'day' ? dayText(day) : undefined}
    onChange={(next) => onChange({ when: next })}
  />
)

export const DayOfFilter = <When extends string>({ filter: { when, day }, onChange }: Props<When>) =>
  when === 'day' && <DateField label={texts.day} value={day} onChange={(next) => next && onChange({ day: next })} />
