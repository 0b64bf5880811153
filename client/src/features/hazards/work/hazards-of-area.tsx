import { handling } from '@mulin/shared/hazards/handling'
import { type Hazard, partsOf } from '@mulin/shared/hazards/hazard'
import { useState } from 'react'
import { api } from '../../../api'
import { go } from '../../../platform/navigation'
import { useWide } from '../../../platform/wide'
import { AnsweredPages } from '../../../queries/answered'
import { useMe } from '../../../queries/use-me'
import { usePages } from '../../../queries/use-pages'
import { Button } from '../../../ui/button'
import { LongList } from '../../../ui/long-list'
import { Page } from '../../../ui/page'
import { SplitView } from '../../../ui/split-view'
import { Stack } from '../../../ui/stack'
import { Empty } from '../../../ui/states'
import { ChooseSeveral } from './bulk/choose-several'
import { BulkBar } from './bulk/bulk-bar'
import { pickOf, type Selection, useSelection } from './bulk/use-selection'
import { FindNumber } from './find-number'
import { HazardRow } from './hazard-row'
import { type Also, HazardWork } from './hazard-work'
import { ListFilters } from './list-filters'
import { texts } from './list-texts'
import { isFiltered, type Shown, unfiltered, wantedBy } from './shown'
import { useShown } from './use-shown'

/** Every hazard of my area or in my unit's hands, by state. */
export function HazardsOfArea({ also }: { also?: Also }) {
  const selection = useSelection()
  // What is out of sight is not decided.
  const { shown, show } = useShown(selection.leave)
  const [chosen, setChosen] = useState<string>()
  const wide = useWide()
  const open = (hazardId: string) => (wide ? setChosen(hazardId) : void go('staffHazard', { hazardId }))
  return (
    <Page title={texts.listTitle} wide bar={selection.isOn && <BulkBar selection={selection} />}>
      <Stack>
        <FindNumber onFound={open} />
        <ListFilters shown={shown} onShow={show} />
        <SplitView
          list={
            <Hazards
              shown={shown}
              selection={selection}
              chosen={wide ? chosen : undefined}
              onOpen={open}
              onClear={() => show(unfiltered)}
            />
          }
          detail={chosen && <HazardWork key={chosen} hazardId={chosen} also={also} />}
          nothing={<Empty icon="shield" what={texts.chooseOne} />}
          detailLabel={texts.detail}
        />
      </Stack>
    </Page>
  )
}

interface ListProps {
  shown: Shown
  selection: Selection
  chosen: string | undefined
  onOpen: (hazardId: string) => void
  onClear: () => void
}

function Hazards({ shown, selection, chosen, onOpen, onClear }: ListProps) {
  const withParts = useWithParts()
  const wanted = wantedBy(shown)
  const asked = usePages(['hazards-of-area', wanted], (after) => api(handling).list({ after, ...wanted }))
  return (
    <AnsweredPages of={asked}>
      {(pages) => {
        const hazards = pages.flatMap((page) => page.hazards.map(withParts))
        if (hazards.length === 0) return <None {...(isFiltered(shown) && { onClear })} />
        return (
          <Stack>
            <ChooseSeveral selection={selection} hazards={hazards} />
            <LongList label={texts.listTitle}>
              {hazards.map((hazard) => (
                <HazardRow
                  key={hazard.id}
                  hazard={hazard}
                  picture={hazard.photos[0]?.small}
                  chosen={hazard.id === chosen}
                  onOpen={() => onOpen(hazard.id)}
                  {...pickOf(selection, hazard)}
                />
              ))}
            </LongList>
          </Stack>
        )
      }}
    </AnsweredPages>
  )
}

const None = ({ onClear }: { onClear?: () => void }) => (
  <Empty icon="shield" what={texts.none} next={onClear && <Button onPress={onClear}>{texts.clear}</Button>} />
)

/** What I can do with one, by my duties of today. */
function useWithParts() {
  const { value: me } = useMe()
  const actor = { personId: me?.id ?? '', duties: me?.duties ?? [] }
  return (hazard: Hazard) => ({ ...hazard, parts: partsOf(actor, hazard) })
}
