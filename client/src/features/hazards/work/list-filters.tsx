import { type Area, ancestor, covers } from '@mulin/shared/areas'
import { areasSeenBy } from '@mulin/shared/duties'
import { HazardState, isOver, Overseer } from '@mulin/shared/hazards/workflow'
import { mayDo } from '@mulin/shared/roles'
import { useState } from 'react'
import * as z from 'zod'
import { kept } from '../../../platform/storage'
import { useAreas } from '../../../queries/use-areas'
import { useCategories } from '../../../queries/use-categories'
import { useMe } from '../../../queries/use-me'
import { Filter, Filters } from '../../../ui/filter'
import { Segments } from '../../../ui/segments'
import { stateWords } from '../words'
import { texts } from './list-texts'
import { texts as workTexts } from './texts'

const State = z.enum(['open', ...HazardState.options])
const lastState = kept('hazards-filter', State)

const states = State.options.map((value) => ({
  value,
  label: value === 'open' ? texts.open : stateWords[value].word,
}))

/** Empty: whatever. */
const everything = { categoryId: '', areaPath: '', term: '' }
export type Shown = typeof everything & { state: z.infer<typeof State> }

/** Which hazards of the list are shown; the state is remembered. */
export function useShown(onChange: () => void) {
  const [shown, setShown] = useState<Shown>(() => ({ ...everything, state: lastState.get() ?? 'open' }))
  const show = (changes: Partial<Shown>) => {
    if (changes.state) lastState.set(changes.state)
    setShown({ ...shown, ...changes })
    onChange()
  }
  return { shown, show }
}

/** As the list is asked for. */
export const wantedBy = ({ state, categoryId, areaPath, term }: Shown) => ({
  ...(state !== 'open' && { state }),
  ...(categoryId && { categoryId }),
  ...(areaPath && { areaPath }),
  ...(mayBeLate(state) && termWanted(term)),
})

/** Late, or passed up because of it. */
function termWanted(term: string) {
  const { data: escalated } = Overseer.safeParse(term)
  if (escalated) return { escalated }
  return term && { overdue: 'only' as const }
}

const mayBeLate = (state: Shown['state']) => state === 'open' || !isOver(state)

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

const whatever = (label: string) => ({ value: '', label })

const terms = [
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
  const areas = useAreasToChoose(shown.areaPath)
  if (areas.length < 2) return null
  return (
    <Filter
      label={texts.area}
      options={[whatever(texts.allAreas), ...areas.map(({ path, name }) => ({ value: path, label: name }))]}
      value={shown.areaPath}
      onChange={(areaPath) => onShow({ areaPath })}
    />
  )
}

/** The estates I look after; for who has several communities these, and the estates of the one that was chosen. */
function useAreasToChoose(chosen: string): readonly Area[] {
  const { value: me } = useMe()
  const tree = useAreas().value?.areas ?? []
  const duties = (me?.duties ?? []).filter(({ role }) => mayDo(role, 'hazards.fix'))
  const seen = areasSeenBy({ personId: me?.id ?? '', duties })
  const mine = tree.filter(({ path }) => seen.some((area) => covers(area, path)))
  const communities = mine.filter(({ kind }) => kind === 'community')
  const estates = mine.filter(({ kind }) => kind === 'estate')
  if (communities.length < 2) return estates
  const within = ancestor(chosen, 'community')
  return [...communities, ...estates.filter(({ path }) => within !== undefined && covers(within, path))]
}
