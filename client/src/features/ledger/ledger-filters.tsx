import { type Area, levelOf } from '@mulin/shared/areas'
import { periodAt, periodBefore } from '@mulin/shared/ledger/period'
import { now } from '../../platform/clock'
import { useCategories } from '../../queries/use-categories'
import { Filter, Filters } from '../../ui/filter'
import { periodName, texts } from './texts'
import type { Shown } from './use-shown'

const quartersBack = [0, 1, 2, 3, 4]

interface Props {
  tree: readonly Area[]
  shown: Shown
  onShow: (change: Partial<Shown>) => void
}

export function LedgerFilters({ tree, shown, onShow }: Props) {
  const categories = useCategories().value?.categories ?? []
  const periods = quartersBack.map((back) => periodBefore(periodAt(now()), back))
  // What is below a community is many, and is reached through its figures and its map.
  const areas = tree.filter(({ path }) => levelOf(path) < 2 || path === shown.areaPath)
  return (
    <Filters label={texts.filters}>
      <Filter
        label={texts.period}
        options={[...new Set([...periods, shown.period])].map((value) => ({ value, label: periodName(value) }))}
        value={shown.period}
        onChange={(period) => onShow({ period })}
      />
      <Filter
        label={texts.area}
        options={areas.map(({ path, name }) => ({ value: path, label: name }))}
        value={shown.areaPath}
        onChange={(areaPath) => onShow({ areaPath })}
      />
      {shown.view === 'list' && (
        <Filter
          label={texts.category}
          options={[
            { value: '', label: texts.allCategories },
            ...categories.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={shown.categoryId}
          onChange={(categoryId) => onShow({ categoryId })}
        />
      )}
    </Filters>
  )
}
