import { proofOf, proved } from './sealing.ts'

const [ofSignUp, ofVenue] = ['check-in of a sign-up', 'check-in at a venue']

const withProof = (text: string, purpose: string) => `${text}.${proofOf(text, purpose)}`

// A volunteer leaves with the code of coming.
const shownWhile = ['confirmed', 'attended']

/** What a person shows while they may come: good as long as the sign-up is. */
export const codeToShow = ({ id, state }: { id: string; state: string }) =>
  shownWhile.includes(state) ? withProof(id, ofSignUp) : undefined

/** The sign-up that the code was made for, undefined for a forged one. */
export const signUpIn = (code: string) => proved(code, ofSignUp)

export interface Venue {
  activityId: string
  sessionId: string
  /** The minute in which it is shown. */
  period: number
}

/** What a venue shows for one period. */
export const venueCodeOf = ({ activityId, sessionId, period }: Venue) =>
  withProof(`${activityId}.${sessionId}.${period}`, ofVenue)

/** What the code was made for, undefined for a forged one. */
export function venueIn(code: string): Venue | undefined {
  const text = proved(code, ofVenue)
  if (text === undefined) return undefined
  const [activityId = '', sessionId = '', period] = text.split('.')
  return { activityId, sessionId, period: Number(period) }
}
