import { ActivityType } from '@mulin/shared/activities/activity'
import { type Area, idOf } from '@mulin/shared/areas'
import { useAreas } from '../../queries/use-areas'
import { Filter, Filters } from '../../ui/filter'
import { Stack } from '../../ui/stack'
import type { ActivityFilter } from './activity-filter'
import { texts, typeIcons, typeNames } from './texts'
import { DayOfFilter, WhenFilter } from './when-filter'

const types = [
  { value: 'any' as const, label: texts.anyType },
  ...ActivityType.options.map((value) => ({ value, label: typeNames[value], icon: typeIcons[value] })),
]
const days = [
  { value: 'any' as const, label: texts.anyDay },
  { value: 'today' as const, label: texts.today },
  { value: 'weekend' as const, label: texts.weekend },
  { value: 'day' as const, label: texts.pickDay },
]

interface Props {
  filter: ActivityFilter
  /** The id of my community. */
  home: string | undefined
  onChange: (changes: Partial<ActivityFilter>) => void
}

export function ActivityFilters({ filter, home, onChange }: Props) {
  const { value } = useAreas()
  const where = filter.where === 'mine' && home === undefined ? 'all' : filter.where
  return (
    <Stack gap="close">
      <Filters label={texts.filters}>
        <Filter
          label={texts.where}
          options={placesOf(value?.areas ?? [], home)}
          value={where}
          onChange={(next) => onChange({ where: next })}
        />
        <Filter label={texts.which} options={types} value={filter.type} onChange={(type) => onChange({ type })} />
        <WhenFilter label={texts.when} options={days} filter={filter} onChange={onChange} />
      </Filters>
      <DayOfFilter filter={filter} onChange={onChange} />
    </Stack>
  )
}

/** Mine first, then everything, then the others by name. */
function placesOf(tree: readonly Area[], home: string | undefined) {
  const communities = tree.filter(({ kind }) => kind === 'community')
  const mine = communities.find(({ path }) => idOf(path) === home)
  const others = communities.filter((community) => community !== mine)
  return [
    ...(home === undefined ? [] : [{ value: 'mine', label: mine?.name ?? texts.myCommunity, note: texts.myCommunity }]),
    { value: 'all', label: texts.everywhere },
    ...others.map(({ id, name }) => ({ value: id, label: name })),
  ]
}
