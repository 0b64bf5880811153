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
    /** Nothing of a sign-up that was called off: that is told. */
    what: z.array(AlteredField),
  })
  .meta({ id: 'UnseenChange' })
export type UnseenChange = z.infer<typeof UnseenChange>

interface Standing {
  state: SignUpState
  endsAt: string
  calledOff?: boolean | undefined
  unseenChange?: UnseenChange | undefined
}

/** What has to be told by staff to somebody who may still come, or would for nothing, or undefined. */
export function changeToTell({ state, endsAt, calledOff = false, unseenChange }: Standing, now: string) {
  const isConcerned = state === 'cancelled' ? calledOff : outcomesOf(state, 'tell', 'organiser') !== undefined
  return isConcerned && now < endsAt ? unseenChange : undefined
}
