import { Overseer } from '@mulin/shared/hazards/workflow'
import { useCategories } from '../../../queries/use-categories'
import type { Option } from '../../../ui/choice'
import { Filter, Filters } from '../../../ui/filter'
import { Segments } from '../../../ui/segments'
import { stateWords } from '../words'
import { texts } from './list-texts'
import { mayBeLate, type Shown, State } from './shown'
import { texts as workTexts } from './texts'
import { useAreasToChoose } from './use-areas-to-choose'

const states = State.options.map((value) => ({
  value,
  label: value === 'open' ? texts.open : stateWords[value].word,
}))

interface Props {
  shown: Shown
  onShow: (changes: Partial<Shown>) => void
}

export const ListFilters = (props: Props) => (
  <>
    <Segments
      label={texts.stateFilter}
      options={states}
      value={props.shown.state}
      onChange={(state) => props.onShow({ state })}
    />
    <Filters label={texts.filters}>
      <CategoryFilter {...props} />
      <AreaFilter {...props} />
      {mayBeLate(props.shown.state) && (
        <Filter
          label={texts.term}
          options={terms}
          value={props.shown.term}
          onChange={(term) => props.onShow({ term })}
        />
      )}
    </Filters>
  </>
)

const whatever = (label: string) => ({ value: '' as const, label })

const terms: readonly Option<Shown['term']>[] = [
  whatever(texts.anyTerm),
  { value: 'overdue', label: texts.lateOnly },
  ...Overseer.options.map((value) => ({ value, label: workTexts.escalated[value] })),
]

function CategoryFilter({ shown, onShow }: Props) {
  const categories = useCategories().value?.categories ?? []
  return (
    <Filter
      label={texts.category}
      options={[whatever(texts.allCategories), ...categories.map(({ id, name }) => ({ value: id, label: name }))]}
      value={shown.categoryId}
      onChange={(categoryId) => onShow({ categoryId })}
    />
  )
}

function AreaFilter({ shown, onShow }: Props) {
  const areas = useAreasToChoose(shown.areaPath) ?? []
  if (areas.length === 0) return null
  return (
    <Filter
      label={texts.area}
      options={[whatever(texts.allAreas), ...areas.map(({ path, name }) => ({ value: path, label: name }))]}
      value={shown.areaPath}
      onChange={(areaPath) => onShow({ areaPath })}
    />
  )
}
