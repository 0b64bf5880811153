import type { HazardCategory } from '@mulin/shared/hazards/category'
import type { Finding } from '@mulin/shared/inspections/inspection'
import { dayOf } from '@mulin/shared/times'
import { wholeDayText } from '../../../platform/clock'
import type { DraftPhoto } from '../../../queries/photo-courier'
import { useCategories } from '../../../queries/use-categories'
import { useInspection } from '../one/use-inspection'
import { texts } from './texts'
import type { Problem, Visit } from './visit'

/** A finding as the responsible person is shown it. */
export interface FindingToSee {
  requestId: string
  what: string
  clause: string | undefined
  description: string
  /** Fixed, or until when. */
  handled: string
  note: string | undefined
  photos: { drafts: readonly DraftPhoto[] } | { src: string | undefined }
}

/** What was found on this phone, then what colleagues handed in, as far as that is known here. */
export function useFindingsToSee({ inspectionId, problems, checklist }: Visit): FindingToSee[] {
  const categories = useCategories().value?.categories ?? []
  const handedIn = useInspection(inspectionId).value?.findings ?? []
  const own = problems.map((problem) => seenFrom(problem, checklist.items, categories))
  const others = handedIn.flatMap((finding) => seenOf(finding) ?? [])
  return [...own, ...others.filter(({ requestId }) => !problems.some((problem) => problem.requestId === requestId))]
}

function seenFrom(
  { requestId, itemId, categoryId, place, description, kind, dueOn, note, before }: Problem,
  items: Visit['checklist']['items'],
  categories: readonly HazardCategory[],
): FindingToSee {
  const category = categories.find(({ id }) => id === categoryId)
  return {
    requestId,
    what: `${category?.name ?? ''} ${place}`.trim(),
    clause: items.find(({ id }) => id === itemId)?.clause ?? category?.clause,
    description,
    handled: handledAs(kind, dueOn === '' ? undefined : dueOn),
    note: note === '' ? undefined : `${texts.notes[kind]}：${note}`,
    photos: { drafts: before },
  }
}

/** Nobody can say anything to one of before, which has no request id. */
function seenOf({ requestId, ...finding }: Finding): FindingToSee | undefined {
  if (requestId === undefined) return undefined
  const { categoryName, place, clause, description, outcome, dueAt, note, before } = finding
  return {
    requestId,
    what: `${categoryName} ${place}`,
    clause,
    description,
    handled: handledAs(outcome, dayOf(dueAt)),
    note: note && `${texts.notes[outcome]}：${note}`,
    photos: { src: before[0]?.large },
  }
}

function handledAs(kind: Problem['kind'], dueOn: string | undefined): string {
  if (kind === 'fixed_on_the_spot') return texts.fixed
  return dueOn === undefined ? texts.untilUsual : texts.until(wholeDayText(dueOn))
}
