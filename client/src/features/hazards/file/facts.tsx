import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { ancestor } from '@mulin/shared/areas'
import { timeText } from '../../../platform/clock'
import { canShowPin, copyText, showPin } from '../../../platform/device'
import { go } from '../../../platform/navigation'
import { say } from '../../../platform/toast'
import { nameAt, useAreas } from '../../../queries/use-areas'
import { Cell, Cells } from '../../../ui/cell'
import { hasDeadline } from '@mulin/shared/hazards/due'
import { useCategory } from '../use-category'
import { placeText } from '../../../hazard-places'
import { texts } from './texts'
import { deadlineText, dueOf } from '../../../hazard-deadlines'

/** What, where, until when, by which rule, in whose hands. */
export function HazardFacts({ hazard }: { hazard: HazardFile }) {
  const clause = useClause(hazard)
  const where = useWhere(hazard.areaPath)
  return (
    <Cells>
      {hazard.description && <Cell icon="edit" title={hazard.description} note={texts.said} />}
      {hazard.answers?.map(({ question, answer }) => (
        <Cell key={question} icon="list" title={answer} note={question} />
      ))}
      <Where hazard={hazard} note={where} />
      <Cell
        icon="calendar"
        title={texts.reportedAt(timeText(hazard.reportedAt))}
        note={`${texts.number} ${hazard.number}`}
      />
      {hasDeadline(hazard) && (
        <Cell icon="clock" title={texts.deadline[dueOf(hazard).what]} note={deadlineText(hazard)} />
      )}
      {hazard.handler && <Cell icon="people" title={hazard.handler.name} note={texts.handler} />}
      {clause && <Cell icon="book" title={clause} note={texts.rule} />}
      <FoundBy hazard={hazard} />
      <Cell
        icon="list"
        title={texts.ledger}
        note={texts.ledgerNote}
        onPress={() => go('ledger', { areaPath: ancestor(hazard.areaPath, 'community') })}
      />
    </Cells>
  )
}

/** With its pin, where one was set: WeChat shows the way there, elsewhere its degrees can be pasted into a map. */
function Where({ hazard, note }: { hazard: HazardFile; note: string }) {
  const { location } = hazard
  const title = placeText(hazard)
  if (!location) return <Cell icon="place" title={title} note={note} />
  if (canShowPin)
    return (
      <Cell
        icon="place"
        title={title}
        note={texts.onMap(note)}
        onPress={() => void showPin({ ...location, name: title })}
      />
    )
  const copy = async () => (await copyText(`${location.latitude},${location.longitude}`)) && say(texts.pinCopied)
  return <Cell icon="place" title={title} note={texts.copyPin(note)} onPress={() => void copy()} />
}

/** Of the inspection that found it, else of its category. */
function useClause({ inspection, categoryId }: HazardFile): string | undefined {
  const category = useCategory(categoryId)
  return inspection?.clause ?? category?.clause
}

/** The inspection that found it, for who decides with the way there. */
const FoundBy = ({ hazard: { inspection, parts } }: { hazard: HazardFile }) =>
  inspection && (
    <Cell
      icon="search"
      title={inspection.siteName}
      note={texts.foundBy}
      {...(parts.includes('decider') && { onPress: () => void go('inspection', { inspectionId: inspection.id }) })}
    />
  )

/** `太宇社区 泰和园` */
export function useWhere(areaPath: string): string {
  const tree = useAreas().value?.areas
  const names = [nameAt(tree, ancestor(areaPath, 'community')), nameAt(tree, areaPath)]
  return [...new Set(names)].filter(Boolean).join(' ')
}
