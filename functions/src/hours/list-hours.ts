import { mayDecideIn } from '@mulin/shared/duties'
import type { hours } from '@mulin/shared/hours/endpoints'
import { waitsForStaff } from '@mulin/shared/hours/workflow'
import type { UseCase } from '../platform/serve.ts'
import { hoursRowFrom, StoredHours } from '../tables/hours.ts'
import { readEach, workFor } from '../tables/work.ts'

export const listHours: UseCase<typeof hours.list> = async ({ input, actor, refuse }) => {
  if (input.areaPath !== undefined && !mayDecideIn(actor, input.areaPath)) throw refuse('outside_your_area')
  const wanted = { ...input, kind: 'hours', isOpen: waitsForStaff(input.state) } as const
  const { items, next, perState } = await workFor(actor, wanted)
  const waiting = input.after === undefined && perState && waitingIn(perState)
  return { hours: readEach(items, (item) => hoursRowFrom(StoredHours.parse(item))), next, ...(waiting && { waiting }) }
}

const waitingIn = (perState: ReadonlyMap<string, number>) => ({
  pending: perState.get('pending') ?? 0,
  disputed: perState.get('disputed') ?? 0,
})
