import { addDays, dayOf, instantOf, timeOf } from '@mulin/shared/times'
import * as z from 'zod'

/** An instant as people write it: a day and a time in China. */
export const Moment = z.object({ day: z.string(), time: z.string() })
export type Moment = z.infer<typeof Moment>

export const momentOf = (instant: string): Moment => ({ day: dayOf(instant), time: timeOf(instant) })
export const instantAt = ({ day, time }: Moment) => instantOf(day, time)

/** So many days before, at the same time. */
export const daysBefore = (days: number, { day, time }: Moment): Moment => ({ day: addDays(day, -days), time })
