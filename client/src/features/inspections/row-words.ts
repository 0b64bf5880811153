import type { InspectionRow } from '@mulin/shared/inspections/inspection'
import { dayOf } from '@mulin/shared/times'
import { dayText } from '../../platform/clock'
import { inspectionTexts as texts } from './sites/texts'
import { teamWords } from './words'

/** The day it was, or is planned for. */
export const whenText = ({ startedAt, plannedOn }: Pick<InspectionRow, 'startedAt' | 'plannedOn'>) =>
  startedAt ? texts.on(dayText(dayOf(startedAt))) : texts.planned(dayText(plannedOn))

export const whoText = ({ teams, units }: Pick<InspectionRow, 'teams' | 'units'>) =>
  [...teams.map((team) => teamWords[team]), ...units.map(({ name }) => name)].join('、')

/** What came of it, and who comes along. */
export function whatText(row: InspectionRow): string {
  const who = whoText(row)
  const along = who === '' ? [] : [texts.with(who)]
  if (row.state === 'cancelled') return row.reason ?? ''
  return [...(row.state === 'planned' ? [] : [texts.found(row.findingCount)]), ...along].join('。')
}
