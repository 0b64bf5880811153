import { kindOf } from '@mulin/shared/areas'
import type { OutputOf } from '@mulin/shared/endpoint'
import { isToFix } from '@mulin/shared/hazards/workflow'
import { siteKindNames } from '@mulin/shared/inspections/names'
import type { ledger } from '@mulin/shared/ledger/endpoints'
import { answersIn } from '@mulin/shared/ledger/figures'
import { outcomeNames, publicStateNames, spotNames } from '@mulin/shared/ledger/names'
import { agoText, leftText } from '../../platform/clock'
import { nameAt, useAreas } from '../../queries/use-areas'
import { Tag, type Tone } from '../../ui/tag'
import { WorkRow } from '../../ui/work-row'
import { texts } from './texts'

type Entry = OutputOf<typeof ledger.list>['entries'][number]

/** One hazard, as anyone may read it. */
export function LedgerRow({ entry }: { entry: Entry }) {
  const { number, categoryName, reportedAt, state } = entry
  const where = useWhere(entry)
  return (
    <WorkRow
      label={`${categoryName} ${number}`}
      icon="shield"
      title={categoryName}
      tag={<Tag tone={toneOf(entry)}>{wordOf(entry)}</Tag>}
      note={[where, ...said(entry)].join(' · ')}
      age={texts.age(number, agoText(reportedAt))}
      {...(isToFix(state) && { left: leftOf(entry) })}
    />
  )
}

function leftOf({ overdue, resting, dueAt }: Entry): string {
  if (resting) return texts.resting
  return overdue ? texts.overdue : leftText(dueAt)
}

function useWhere({ areaPath, spot, siteKind }: Entry): string {
  const name = nameAt(useAreas().value?.areas, areaPath)
  if (spot) return `${name} ${spotNames[spot]}`
  if (siteKind) return `${name} ${siteKindNames[siteKind]}`
  return kindOf(areaPath) === 'estate' ? name : `${name} ${texts.notTold}`
}

const said = (entry: Entry): string[] => {
  const { unitName, joined, disputes, found } = entry
  const { rated, satisfied } = answersIn(entry)
  return [
    ...(found ? [texts.found] : []),
    ...(unitName ? [unitName] : []),
    ...(joined > 0 ? [texts.joined(joined)] : []),
    ...(disputes > 0 ? [texts.disputed(disputes)] : []),
    ...(rated > 0 ? [texts.rated(rated, satisfied)] : []),
  ]
}

const wordOf = ({ outcome, state }: Entry) => (outcome ? outcomeNames[outcome] : publicStateNames[state])

function toneOf({ overdue, outcome, state }: Entry): Tone {
  if (overdue) return 'urgent'
  if (state === 'closed') return outcome === 'rectified' || outcome === 'persuaded' ? 'done' : 'neutral'
  return state === 'declined' ? 'neutral' : 'waiting'
}
