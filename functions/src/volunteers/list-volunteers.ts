import { mayDecideIn } from '@mulin/shared/duties'
import type { volunteers } from '@mulin/shared/volunteers'
import type { UseCase } from '../platform/serve.ts'
import { StoredVolunteer, volunteerRowFrom, volunteersFor } from '../tables/volunteers.ts'

export const listVolunteers: UseCase<typeof volunteers.list> = async ({ input, actor, refuse }) => {
  if (input.areaPath !== undefined && !mayDecideIn(actor, input.areaPath)) throw refuse('outside_your_area')
  const { items, next } = await volunteersFor(actor, input)
  return { volunteers: items.map((item) => volunteerRowFrom(StoredVolunteer.parse(item))), next }
}
