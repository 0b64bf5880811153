import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { fileOf } from './file-answer.ts'
import { ActivityId } from './ids.ts'

const CalendarFile = fileOf('text/calendar; charset=utf-8')

/** 256 random bits and what calendars know the file by. Whoever has it can read the calendar. */
export const CalendarFileName = z.string().regex(/^[A-Za-z0-9_-]{43}\.ics$/)

/** Empty before the first address was made, and after it was taken back. */
const MyCalendar = z
  .object({
    /** The secret address, below the address of the API. */
    path: z.string().optional(),
    renewedAt: z.string().optional(),
  })
  .meta({ id: 'MyCalendar' })

export const calendars = {
  ofActivity: endpoint({
    method: 'GET',
    // API Gateway takes a variable for a whole part of a path only, so not `/activities/{activityId}.ics`.
    path: '/activities/{activityId}/calendar.ics',
    access: 'anyone',
    summary: 'The sessions of an activity as a file for calendars (RFC 5545)',
    input: z.object({ activityId: ActivityId }),
    output: CalendarFile,
    refusals: ['activity_not_found'],
  }),
  mine: endpoint({
    method: 'GET',
    path: '/me/calendar',
    access: 'resident',
    summary: 'The secret address of my calendar, for a calendar app to follow',
    input: z.object({}),
    output: MyCalendar,
    refusals: [],
  }),
  renew: endpoint({
    method: 'POST',
    path: '/me/calendar/renew',
    access: 'resident',
    summary: 'A new secret address; the one before leads nowhere from now on',
    input: z.object({}),
    output: MyCalendar,
    refusals: [],
  }),
  end: endpoint({
    method: 'POST',
    path: '/me/calendar/end',
    access: 'resident',
    summary: 'Take the secret address back; the calendar can be read no more',
    input: z.object({}),
    output: MyCalendar,
    refusals: [],
  }),
  feed: endpoint({
    method: 'GET',
    path: '/me/calendar/{file}',
    access: 'anyone',
    summary: 'What a person signed up for, with title, time and place, for whoever has the address `<secret>.ics`',
    input: z.object({ file: CalendarFileName }),
    output: CalendarFile,
    refusals: ['not_found'],
  }),
}
