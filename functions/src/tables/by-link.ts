import { absent } from './expressions.ts'
import type { StoredHazard } from './hazards.ts'
import { keys } from './keys.ts'
import type { Write } from './transact.ts'

type WithUnit = Pick<StoredHazard, 'id' | 'version' | 'byLink'>

/** That there is a link for the unit that waits for one; none for a unit that needs none. Loses against a step. */
export const linkMade = ({ id, version, byLink }: WithUnit, madeAt: string): Write[] =>
  byLink ? [{ update: keys.hazard(id), set: { byLink: { ...byLink, madeAt } }, if: { version } }] : []

/** That this unit has none any more. Loses against a step. */
export const linkGone = ({ id, version, byLink }: WithUnit, { unitId }: { unitId: string }): Write[] =>
  byLink?.unitId === unitId
    ? [{ update: keys.hazard(id), set: { byLink: { unitId: byLink.unitId } }, if: { version } }]
    : []

/** That the unit saw it, the first time; loses where it needs no link, has it no more, or saw it before. */
export const linkOpened = (hazardId: string, unitId: string, openedAt: string): Write => ({
  update: keys.hazard(hazardId),
  set: { 'byLink.openedAt': openedAt },
  if: { state: 'dispatched', 'byLink.unitId': unitId, 'byLink.openedAt': absent },
})
