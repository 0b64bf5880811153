import { idOf } from '@mulin/shared/areas'
import type { Spot } from '@mulin/shared/hazards/place'
import type { Inspection } from '@mulin/shared/inspections/inspection'
import { spotOf } from '@mulin/shared/inspections/site'
import { dayText } from '../../../platform/clock'
import type { DraftPhoto } from '../../../queries/photo-courier'
import type { Problem } from '../visit/visit'
import { reportTexts as texts } from './texts'

interface LateFinding {
  photos: DraftPhoto[]
  categoryId: string | undefined
  estateId: string
  spot: Spot | undefined
  place: string
  description: string
}

/** What came too late for a record goes on as a report. False when the device has no room for it. */
export type AsReport = (found: LateFinding) => boolean

// Of what a report takes, with the word for the spot before it.
const placeAtMost = 70
const descriptionAtMost = 500

/** A finding as whoever reads the report needs it: where the site is, which item it is of, and what was done or asked for. */
export function lateFinding({ siteName, siteKind, areaPath, checklist }: Inspection, problem: Problem): LateFinding {
  const { before, after, categoryId, place, description, kind } = problem
  const whole = `${siteName} ${place}`.trim()
  const fits = whole.length <= placeAtMost
  const item = checklist.items.find(({ id }) => id === problem.itemId)
  const ofItem = item ? texts.ofItem(item.text) : ''
  const words = [fits ? '' : place, description, ofItem, texts.found, texts[kind], ...restOf(problem)]
  return {
    photos: kind === 'fixed_on_the_spot' ? [...before, ...after] : before,
    categoryId,
    estateId: idOf(areaPath),
    spot: spotOf(siteKind),
    place: fits ? whole : siteName,
    description: words.filter((one) => one.trim() !== '').join('。'),
  }
}

/** How many characters more than a report takes. */
export const tooManyIn = ({ description }: LateFinding) => Math.max(0, description.length - descriptionAtMost)

const restOf = ({ kind, dueOn, note }: Problem) => [
  ...(kind === 'deadline' && dueOn !== '' ? [texts.until(dayText(dueOn))] : []),
  note,
]
