import { ancestor } from '@mulin/shared/areas'
import { standing } from '@mulin/shared/hazards/due'
import { isHome } from '@mulin/shared/hazards/place'
import { aboutPhotos, type HazardAction, saidOnSite } from '@mulin/shared/hazards/workflow'
import { isNoHome } from '@mulin/shared/inspections/site'
import { coarsened, type LedgerEntry } from '@mulin/shared/ledger/entry'
import { workdaysAfter } from '../platform/workdays.ts'
import type { HazardRecord, StoredHazard } from '../tables/hazards.ts'
import { isOwnWorkOf } from '../tables/own-work.ts'
import { ratingsOfJoined } from '../tables/said-after-end.ts'

// The first reply is due within five workdays.
const replyWorkdays = 5

/** What anyone may know of a hazard; undefined for one that its reporter took back, and a part of another. */
export function publicEntryOf({ hazard, entries }: HazardRecord): LedgerEntry | undefined {
  if (isHidden(hazard)) return undefined
  const { number, categoryId, categoryName, reportedAt, changedAt, dueAt, handler, question } = hazard
  return {
    number,
    state: standing(hazard),
    categoryId,
    categoryName,
    ...placeOf(hazard),
    reportedAt,
    changedAt,
    replyDueAt: workdaysAfter(reportedAt, replyWorkdays).dueAt,
    // Who acts for the office, or for a unit, is named; who reported it or met it too never is.
    repliedAt: entries.find(({ action, by }) => !isNoReply.includes(action) && by !== undefined)?.at,
    dueAt,
    resting: question && true,
    ...endOf({ hazard, entries }),
    ...ratingsOfJoined(entries),
    satisfied: satisfiedIn({ hazard, entries }),
    unitName: handler?.unitId === undefined ? undefined : handler.name,
  }
}

const isNoReply: readonly HazardAction[] = ['report', 'correct', 'hand_up', ...saidOnSite, ...aboutPhotos]

const isHidden = ({ state, parent, mergedInto }: StoredHazard) =>
  state === 'withdrawn' || parent !== undefined || (state === 'merged' && !mergedInto)

/** How it ended, and what those whom it concerns say to that. */
function endOf({ hazard, entries }: HazardRecord) {
  const { state, outcome, joined = 0, disputes = 0, appealedAt, mergedInto } = hazard
  const isClosed = state === 'closed'
  return {
    closedAt: isClosed ? entries.findLast(({ action }) => action === 'close')?.at : undefined,
    outcome: isClosed ? outcome : undefined,
    joined,
    disputes,
    appealed: appealedAt === undefined ? undefined : true,
    mergedInto: mergedInto?.number,
  }
}

/** From the third level on they are satisfied. Nobody counts for their own work, also where that was still asked. */
function satisfiedIn({ hazard, entries }: HazardRecord): boolean | undefined {
  const level = hazard.rating?.level
  return level === undefined || isOwnWorkOf(hazard.reporterId, { hazard, entries }) ? undefined : level >= 3
}

/** Only of what is surely in no home more is told than its community. */
function placeOf(hazard: StoredHazard) {
  const { areaPath, spot, location, inspection } = hazard
  const found = inspection && true
  if (!isOutsideHomes(hazard)) return { areaPath: ancestor(areaPath, 'community') ?? areaPath, found }
  return { areaPath, spot, location: location && coarsened(location), found, siteKind: inspection?.siteKind }
}

function isOutsideHomes({ spot, inspection }: StoredHazard): boolean {
  if (spot !== undefined) return !isHome({ spot })
  return inspection?.siteKind !== undefined && isNoHome(inspection.siteKind)
}
