import * as z from 'zod'
import { outcomesOf, type SignUpState } from '../allocation/steps.ts'

/** What an organiser may change of what somebody signed up for. */
export const AlteredField = z.enum([
  'time',
  'place',
  'activityTitle',
  'sessionTitle',
  'cancelBy',
  'signUpOpensAt',
  'signUpClosesAt',
  'drawAt',
  'capacity',
  'waitingOrder',
  'reserved',
])
export type AlteredField = z.infer<typeof AlteredField>

/** What whoever signed up was told of, and has not looked at yet. */
export const UnseenChange = z
  .object({
    /** When the latest of it came into their inbox: what was seen or told before is another change. */
    since: z.string(),
    what: z.array(AlteredField),
  })
  .meta({ id: 'UnseenChange' })
export type UnseenChange = z.infer<typeof UnseenChange>

interface Standing {
  state: SignUpState
  endsAt: string
  unseenChange?: UnseenChange | undefined
}

/** What somebody who may still come has to be told by staff, or undefined. */
export const changeToTell = ({ state, endsAt, unseenChange }: Standing, now: string) =>
  now < endsAt && outcomesOf(state, 'tell', 'organiser') ? unseenChange : undefined
