import { inspections } from '@mulin/shared/inspections/endpoints'
import type { InspectionRow } from '@mulin/shared/inspections/inspection'
import { InspectionState } from '@mulin/shared/inspections/workflow'
import { useState } from 'react'
import { api } from '../../../api'
import { dateText, dayText } from '../../../platform/clock'
import { go } from '../../../platform/navigation'
import { usePageShow } from '../../../platform/page-life'
import { kept } from '../../../platform/storage'
import { useWide } from '../../../platform/wide'
import { AnsweredPages } from '../../../queries/answered'
import { usePages } from '../../../queries/use-pages'
import { Button } from '../../../ui/button'
import { LongList } from '../../../ui/long-list'
import { Segments } from '../../../ui/segments'
import { SplitView } from '../../../ui/split-view'
import { Stack } from '../../../ui/stack'
import { Empty } from '../../../ui/states'
import { Tag } from '../../../ui/tag'
import { WorkRow } from '../../../ui/work-row'
import type { AsReport } from '../one/as-report'
import { InspectionWork } from '../one/inspection-work'
import { whatText } from '../row-words'
import { useMayLead } from '../sites/use-may-manage'
import { UnsentProblems } from '../unsent/unsent-problems'
import { kindIcons, stateTones, stateWords } from '../words'
import { texts } from './texts'

const lastState = kept('inspections-state', InspectionState)
const options = InspectionState.options.map((value) => ({ value, label: stateWords[value] }))

/** Every inspection of my area, or that my unit was asked to: those ahead by day, the others newest first. */
export function InspectionList({ asReport }: { asReport: AsReport }) {
  const [state, setState] = useState<InspectionState>(() => lastState.get() ?? 'planned')
  const [chosen, setChosen] = useState<string>()
  const choose = (value: InspectionState) => {
    lastState.set(value)
    setState(value)
  }
  return (
    <Stack>
      <UnsentProblems />
      <Segments label={texts.states} options={options} value={state} onChange={choose} />
      <SplitView
        list={<Inspections state={state} chosen={chosen} onChoose={setChosen} />}
        detail={chosen && <InspectionWork key={chosen} inspectionId={chosen} asReport={asReport} />}
        nothing={<Empty icon="search" what={texts.chooseOne} />}
        detailLabel={texts.detail}
      />
    </Stack>
  )
}

interface Props {
  state: InspectionState
  chosen: string | undefined
  onChoose: (inspectionId: string) => void
}

function Inspections({ state, chosen, onChoose }: Props) {
  const wide = useWide()
  const asked = usePages(['inspections', state], (after) => api(inspections).list({ after, state }), {
    keep: inspections.list.output,
  })
  usePageShow(() => void (asked.pages && asked.again()))
  const open = (inspectionId: string) => (wide ? onChoose(inspectionId) : void go('inspection', { inspectionId }))
  return (
    <AnsweredPages of={asked}>
      {(pages) => {
        const rows = pages.flatMap((page) => page.inspections)
        if (rows.length === 0) return <None state={state} />
        return (
          <LongList label={texts.list}>
            {rows.map((row) => (
              <Line key={row.id} row={row} chosen={wide && row.id === chosen} onOpen={() => open(row.id)} />
            ))}
          </LongList>
        )
      }}
    </AnsweredPages>
  )
}

function None({ state }: Pick<Props, 'state'>) {
  const mayLead = useMayLead()
  const toSites = (
    <>
      {texts.noneNext}
      <Button onPress={() => go('sites')}>{texts.sites}</Button>
    </>
  )
  return <Empty icon="search" what={texts.none[state]} {...(mayLead && { next: toSites })} />
}

const Line = ({ row, chosen, onOpen }: { row: InspectionRow; chosen: boolean; onOpen: () => void }) => (
  <WorkRow
    label={`${stateWords[row.state]} ${row.siteName}`}
    icon={kindIcons[row.siteKind]}
    title={row.siteName}
    tag={<Tag tone={stateTones[row.state]}>{stateWords[row.state]}</Tag>}
    note={whatText(row)}
    age={dayOfRow(row)}
    left={row.address}
    chosen={chosen}
    onOpen={onOpen}
  />
)

const dayOfRow = ({ endedAt, startedAt, plannedOn }: InspectionRow) => {
  const at = endedAt ?? startedAt
  return at === undefined ? dayText(plannedOn) : dateText(at)
}
