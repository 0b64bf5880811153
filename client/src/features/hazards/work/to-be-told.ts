import { isUnheard } from '@mulin/shared/hazards/by-link'
import type { HazardFile } from '@mulin/shared/hazards/hazard'
import type { StaffAction } from '@mulin/shared/hazards/workflow'

/** A hazard whose unit has to be sent a link. */
export interface ToBeTold {
  hazardId: string
  number: string
  unit: string
  /** Of a part. */
  what?: string | undefined
}

export const toBeTold = ({ id: hazardId, number, handler }: Pick<HazardFile, 'id' | 'number' | 'handler'>) => ({
  hazardId,
  number,
  unit: handler?.name ?? '',
})

const handsOn: readonly StaffAction[] = ['accept', 'dispatch', 'reroute', 'rework']

/** Whom nobody tells of it unless who took that step does. */
export function toBeToldAfter(action: StaffAction, latest: HazardFile): ToBeTold[] {
  if (action === 'split')
    return (latest.splitInto ?? [])
      .filter(({ byLink }) => byLink)
      .map(({ hazardId, number, handler: unit, what }) => ({ hazardId, number, unit, what }))
  const isUntold = isUnheard(latest) && latest.byLink?.madeAt === undefined
  return handsOn.includes(action) && isUntold ? [toBeTold(latest)] : []
}
