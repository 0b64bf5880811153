import { mayDecideIn } from '@mulin/shared/duties'
import type { volunteers } from '@mulin/shared/volunteers'
import type { UseCase } from '../platform/serve.ts'
import { StoredVolunteer, volunteerRowFrom } from '../tables/volunteers.ts'
import { workFor } from '../tables/work.ts'

export const listVolunteers: UseCase<typeof volunteers.list> = async ({ input, actor, refuse }) => {
  if (input.areaPath !== undefined && !mayDecideIn(actor, input.areaPath)) throw refuse('outside_your_area')
  const { items, next } = await workFor(actor, { ...input, kind: 'volunteer', isOpen: input.state === 'pending' })
  return { volunteers: items.map((item) => volunteerRowFrom(StoredVolunteer.parse(item))), next }
}
