import type { hours } from '@mulin/shared/hours/endpoints'
import { confirmedMinutes } from '@mulin/shared/hours/hours'
import type { UseCase } from '../platform/serve.ts'
import { allHoursOf, hoursFrom } from '../tables/hours.ts'
import { shownTrainings, trainingsOf } from '../tables/trainings.ts'

/** The total is made of all of them, whichever page is asked for. */
export const myHours: UseCase<typeof hours.mine> = async ({ input: { after, limit }, personId }) => {
  const isFirst = after === undefined
  const [all, trainings] = await Promise.all([allHoursOf(personId), isFirst ? trainingsOf(personId) : []])
  const left = all.filter(({ id }) => after === undefined || id < after)
  const page = left.slice(0, limit)
  return {
    hours: page.map(hoursFrom),
    confirmedMinutes: confirmedMinutes(all),
    trainings: isFirst ? shownTrainings(trainings) : undefined,
    next: left.length > limit ? page.at(-1)?.id : undefined,
  }
}
