import { type Hazard, partsOf } from '@mulin/shared/hazards/hazard'
import { HazardState } from '@mulin/shared/hazards/workflow'
import { useState } from 'react'
import * as z from 'zod'
import { api } from '../../../api'
import { go } from '../../../platform/navigation'
import { kept } from '../../../platform/storage'
import { useWide } from '../../../platform/wide'
import { AnsweredPages } from '../../../queries/answered'
import { useMe } from '../../../queries/use-me'
import { usePages } from '../../../queries/use-pages'
import { LongList } from '../../../ui/long-list'
import { Page } from '../../../ui/page'
import { Segments } from '../../../ui/segments'
import { SplitView } from '../../../ui/split-view'
import { Stack } from '../../../ui/stack'
import { Empty } from '../../../ui/states'
import { stateWords } from '../words'
import { ChooseSeveral } from './bulk/choose-several'
import { BulkBar } from './bulk/bulk-bar'
import { pickOf, type Selection, useSelection } from './bulk/use-selection'
import { HazardRow } from './hazard-row'
import { type Also, HazardWork } from './hazard-work'
import { texts } from './texts'

const Filter = z.enum(['open', ...HazardState.options])
type Filter = z.infer<typeof Filter>
const lastFilter = kept('hazards-filter', Filter)

const options = Filter.options.map((value) => ({
  value,
  label: value === 'open' ? texts.open : stateWords[value].word,
}))

/** Every hazard of my area or in my unit's hands, by state. */
export function HazardsOfArea({ also }: { also?: Also }) {
  const selection = useSelection()
  const [filter, setFilter] = useState<Filter>(() => lastFilter.get() ?? 'open')
  const [chosen, setChosen] = useState<string>()
  const choose = (value: Filter) => {
    lastFilter.set(value)
    setFilter(value)
    // What is out of sight is not decided.
    selection.leave()
  }
  return (
    <Page title={texts.listTitle} wide bar={selection.isOn && <BulkBar selection={selection} />}>
      <Stack>
        <Segments label={texts.stateFilter} options={options} value={filter} onChange={choose} />
        <SplitView
          list={<Hazards filter={filter} selection={selection} chosen={chosen} onChoose={setChosen} />}
          detail={chosen && <HazardWork key={chosen} hazardId={chosen} also={also} />}
          nothing={<Empty icon="shield" what={texts.chooseOne} />}
          detailLabel={texts.title}
        />
      </Stack>
    </Page>
  )
}

interface ListProps {
  filter: Filter
  selection: Selection
  chosen: string | undefined
  onChoose: (hazardId: string) => void
}

function Hazards({ filter, selection, chosen, onChoose }: ListProps) {
  const wide = useWide()
  const withParts = useWithParts()
  const asked = usePages(['hazards-of-area', filter], (after) =>
    api.handling.list({ after, ...(filter !== 'open' && { state: filter }) }),
  )
  const open = (hazardId: string) => (wide ? onChoose(hazardId) : void go('staffHazard', { hazardId }))
  return (
    <AnsweredPages of={asked}>
      {(pages) => {
        const hazards = pages.flatMap((page) => page.hazards.map(withParts))
        if (hazards.length === 0) return <Empty icon="shield" what={texts.none} />
        return (
          <>
            <ChooseSeveral selection={selection} hazards={hazards} />
            <LongList label={texts.listTitle}>
              {hazards.map((hazard) => (
                <HazardRow
                  key={hazard.id}
                  hazard={hazard}
                  picture={hazard.photos[0]?.small}
                  chosen={wide && hazard.id === chosen}
                  onOpen={() => open(hazard.id)}
                  {...pickOf(selection, hazard)}
                />
              ))}
            </LongList>
          </>
        )
      }}
    </AnsweredPages>
  )
}

/** What I can do with one, by my duties of today. */
function useWithParts() {
  const { value: me } = useMe()
  const actor = { personId: me?.id ?? '', duties: me?.duties ?? [] }
  return (hazard: Hazard) => ({ ...hazard, parts: partsOf(actor, hazard) })
}
