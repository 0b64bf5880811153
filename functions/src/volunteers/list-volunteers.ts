import { mayDecideIn } from '@mulin/shared/duties'
import type { volunteers } from '@mulin/shared/volunteers'
import type { UseCase } from '../platform/serve.ts'
import { StoredVolunteer, volunteerRowFrom } from '../tables/volunteers.ts'
import { readEach, workFor } from '../tables/work.ts'

export const listVolunteers: UseCase<typeof volunteers.list> = async ({ input, actor, refuse }) => {
  if (input.areaPath !== undefined && !mayDecideIn(actor, input.areaPath)) throw refuse('outside_your_area')
  const isOpen = input.state === 'pending'
  // Among what is open are skills of who is a volunteer already.
  const state = isOpen ? undefined : input.state
  const { items, next } = await workFor(actor, { ...input, kind: 'volunteer', isOpen, state })
  return { volunteers: readEach(items, (item) => volunteerRowFrom(StoredVolunteer.parse(item))), next }
}
