import { nextActions } from '@mulin/shared/hazards/premises'
import { outcomesIn } from '@mulin/shared/hazards/outcomes'
import { HazardOutcome, type StaffAction } from '@mulin/shared/hazards/workflow'
import { now } from '../../../../platform/clock'
import type { Actionable } from '../step'

/** Steps that make sense for many at once: nothing has to be looked at one by one. */
export const bulkActions = ['accept', 'dispatch', 'take_on', 'close', 'send_back', 'decline'] as const
export type BulkAction = (typeof bulkActions)[number]

/** Each is a decision of its own; more than that nobody oversees. */
export const chosenAtMost = 50

/** The steps the workflow allows this person for every one of them. */
export function actionsOfAll(hazards: readonly Actionable[]): BulkAction[] {
  const next = hazards.map((hazard): readonly StaffAction[] => nextActions(hazard, hazard.parts, now()))
  return next.length === 0 ? [] : bulkActions.filter((action) => next.every((actions) => actions.includes(action)))
}

/** Where they have no step in common: those that can take each. */
export const byAction = (hazards: readonly Actionable[]) =>
  bulkActions
    .map((action) => ({ action, hazards: hazards.filter((hazard) => actionsOfAll([hazard]).includes(action)) }))
    .filter((some) => some.hazards.length > 0)

/** Taken back only when none of them is in my own hands. */
export const partsOfAny = (hazards: readonly Actionable[]) => hazards.flatMap(({ parts }) => parts)

/** How all of them may end. */
export const outcomesOfAll = (hazards: readonly Actionable[]): HazardOutcome[] =>
  hazards
    .map(outcomesIn)
    .reduce<HazardOutcome[]>(
      (common, some) => common.filter((outcome) => some.includes(outcome)),
      [...HazardOutcome.options],
    )

/** The smallest area that holds them all. */
export function areaOfAll(hazards: readonly Pick<Actionable, 'areaPath'>[]): string {
  const [first = [], ...others] = hazards.map(({ areaPath }) => areaPath.split('/'))
  const isShared = (_: string, depth: number) =>
    others.every((path) => path.slice(0, depth + 1).join('/') === first.slice(0, depth + 1).join('/'))
  return first.filter(isShared).join('/')
}

/** Undefined when they are of different ones. */
export const categoryOfAll = (hazards: readonly Actionable[]): string | undefined =>
  new Set(hazards.map(({ categoryId }) => categoryId)).size === 1 ? hazards[0]?.categoryId : undefined
