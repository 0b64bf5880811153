import type { InspectionRow } from '@mulin/shared/inspections/inspection'
import { isInspectionOver } from '@mulin/shared/inspections/workflow'
import { dayOf } from '@mulin/shared/times'
import { dayText, today } from '../../../platform/clock'
import { texts } from './texts'
import type { Visit } from './visit'

type Rows = readonly InspectionRow[]

const isOpen = ({ state }: InspectionRow) => !isInspectionOver(state)

const beginningOf = ({ state, startedAt, plannedOn }: InspectionRow) =>
  state === 'planned' ? plannedOn : startedAt && dayOf(startedAt)

/** Nobody means it who begins one now: planned for later, or begun on another day. What is overdue is meant. */
export function isOfAnotherDay(row: InspectionRow): boolean {
  const day = beginningOf(row) ?? today()
  return row.state === 'planned' ? day > today() : day !== today()
}

/** What is open there, the likeliest first: what goes on, what was planned for today, overdue, and what is ahead. */
export const openOf = (rows: Rows): InspectionRow[] => rows.filter(isOpen).sort((one, other) => rank(one, other))

function rank(one: InspectionRow, other: InspectionRow): number {
  const [later, laterToo] = [isOfAnotherDay(one), isOfAnotherDay(other)]
  if (later !== laterToo) return later ? 1 : -1
  if (one.state !== other.state) return one.state === 'under_way' ? -1 : 1
  const isEarlier = one.plannedOn < other.plannedOn
  return isEarlier === later ? -1 : 1
}

/** Of which inspection it is, and who was to come; they can be put right. */
export const partOf = ({ id, state, teams, units }: InspectionRow) => ({
  inspectionId: id,
  isStarted: state === 'under_way',
  teams,
  unitIds: units.map((unit) => unit.id),
})

/** What is asked about before it goes on; none where it is clear of which one it is. */
export function choicesFor({ inspectionId, isChosen }: Visit, rows: Rows): InspectionRow[] {
  if (isChosen || inspectionId === undefined) return []
  const others = openOf(rows).filter(isOfAnotherDay)
  return others.some(({ id }) => id === inspectionId) ? others : []
}

const dayWords = (row: InspectionRow) => {
  const day = beginningOf(row) ?? today()
  return day === today() ? texts.today : ` ${dayText(day)} `
}

export const choiceWords = (row: InspectionRow) =>
  (row.state === 'planned' ? texts.planNow : texts.goOnWith)(dayWords(row))

/** Said in a line: of which plan it is, or that plans stay as they are. */
export function whichWords({ inspectionId }: Visit, rows: Rows): string | undefined {
  const row = rows.find(({ id }) => id === inspectionId)
  if (row) return isOpen(row) ? (row.state === 'planned' ? texts.ofPlan : texts.goesOn)(dayWords(row)) : texts.planOver
  const [ahead] = inspectionId === undefined ? openOf(rows) : []
  return ahead && texts.apart(dayWords(ahead))
}
