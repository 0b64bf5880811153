import type { Activity, Session } from '@mulin/shared/activities/activity'
import { sessionsOn } from '@mulin/shared/activities/called-off'
import type { Availability } from '@mulin/shared/sign-ups/availability'
import { type Line, linesFor, sessionFor, shiftIn, titleFor } from '@mulin/shared/sign-ups/lines'
import { type Outlook, outlookOf, type Viewer } from '@mulin/shared/sign-ups/outlook'
import type { SignUpRole } from '@mulin/shared/sign-ups/sign-up'
import { dayOf, timeOf } from '@mulin/shared/times'
import { spanText, timeText } from '../../platform/clock'
import { isOpen, seatWordsOf } from '../../seat-words'
import { skillText } from '../../skill-words'
import { texts } from './texts'

/** What is signed up for: a session, or to help in one of its shifts. */
export interface Wanted {
  session: Session
  line: Line
}

export const wantedIn = ({ sessions }: Activity, as: SignUpRole): Wanted[] =>
  sessionsOn(sessions).flatMap((session) => linesFor(session, as).map((line) => ({ session, line })))

/** As it stands in a draft. */
export const chosenBy = ({ session, line }: Wanted) => ({ sessionId: session.id, shiftId: line.shiftId })

/** The same in one word, by which options differ. */
export const keyOf = ({ sessionId = '', shiftId }: { sessionId?: string | undefined; shiftId?: string | undefined }) =>
  shiftId === undefined ? sessionId : `${sessionId} ${shiftId}`

/** What one can sign up for or wait for now. */
export const openFor = (activity: Activity, who: Viewer, now: string): Wanted[] =>
  wantedIn(activity, who.as).filter(({ session, line }) =>
    isOpen(outlookOf(activity, session, now, { ...who, ...line })),
  )

export function seatsNote({ session, line }: Wanted, outlook: Outlook): string {
  if (outlook.kind === 'none') return texts.notNow
  return line.as === 'volunteer' && outlook.kind === 'free'
    ? texts.wanted(outlook.left)
    : seatWordsOf(session, outlook).words
}

/** One to choose: when, without the day where all are on the same one, and what one gets. */
export const asOption = (activity: Activity, wanted: Wanted, outlook: Outlook) => ({
  value: keyOf(chosenBy(wanted)),
  label: titleFor(wanted.session, wanted.line),
  note: [whenOf(activity, wanted), seatsNote(wanted, outlook), neededIn(wanted)].filter(Boolean).join('，'),
})

function neededIn({ session, line }: Wanted) {
  const skill = shiftIn(session, line)?.skill
  return skill && skillText(skill, undefined)
}

/** Whoever helps knows until when. */
function whenOf(activity: Activity, { session, line }: Wanted) {
  const { startsAt, endsAt } = sessionFor(session, line)
  const isOneDay = dayOf(activity.startsAt) === dayOf(activity.endsAt)
  if (line.as === 'volunteer') return isOneDay ? `${timeOf(startsAt)}–${timeOf(endsAt)}` : spanText(startsAt, endsAt)
  return isOneDay ? timeOf(startsAt) : timeText(startsAt)
}

/** What the button does. */
export function verbOf(as: SignUpRole, available: Availability | undefined): string {
  const { kind = 'free' } = available ?? {}
  if (kind === 'waiting' || kind === 'approval' || kind === 'lottery') return texts.verbs[kind]
  return as === 'volunteer' ? texts.sendAsHelper : texts.send
}
