import type { Activity, Session } from '@mulin/shared/activities/activity'
import type { Outlook } from '@mulin/shared/sign-ups/outlook'
import { dayOf, timeOf } from '@mulin/shared/times'
import { spanText } from '../../platform/clock'
import { drawText, isOpen, momentText, partiesText, seatsText } from '../../seat-words'
import { sharedDeadline } from './seat-words'
import { texts } from './texts'

/** When a session is, and what one should know about it before the tap, as sentences. */
export function sessionNotes(activity: Activity, session: Session, outlook: Outlook, now: string): string {
  const when = whenOf(activity, session)
  if (session.cancelled) return `${when}。${texts.why(session.cancelled.reason)}`
  if (!isOpen(outlook) && !isAhead(outlook)) return when
  const deadline = sharedDeadline(activity) === undefined && texts.closesAt(momentText(session.signUpClosesAt))
  const first = deadline ? `${when}，${deadline}` : when
  return [first, forWhom(session), ...reserved(session, now), howDecided(session, outlook)].filter(Boolean).join('。')
}

const isAhead = (outlook: Outlook) => outlook.kind === 'none' && outlook.reason === 'sign_up_not_open'

/** Without the day where it stands above already. */
function whenOf({ startsAt: from, endsAt: to }: Activity, { startsAt, endsAt }: Session): string {
  const isOneDay = [to, startsAt].every((at) => dayOf(at) === dayOf(from))
  return isOneDay ? `${timeOf(startsAt)}–${timeOf(endsAt)}` : spanText(startsAt, endsAt)
}

const forWhom = ({ kind, teamSize, ages, volunteersOnly }: Session) =>
  [kind === 'team' && texts.teamsOf(teamSize), ages && texts.ages(ages), volunteersOnly && texts.volunteersOnly]
    .filter(Boolean)
    .join('，')

const reserved = (session: Session, now: string): string[] =>
  session.pools
    .filter(({ releasedAt }) => now < releasedAt)
    .flatMap(({ id, title, releasedAt }) => {
      const { free = 0 } = session.freeSeats.find(({ pool }) => pool === id) ?? {}
      return free > 0 ? [texts.reserved(seatsIn(session, free), title, momentText(releasedAt))] : []
    })

const seatsIn = (session: Session, seats: number) =>
  session.kind === 'team' ? partiesText(session, seats) : `${seats} 席`

function howDecided(session: Session, outlook: Outlook): string {
  if (outlook.kind === 'lottery')
    return `${drawText(session, outlook.entrants)}，${texts.drawnSeats(seatsIn(session, session.capacity))}`
  return outlook.kind === 'approval' ? texts.approved(seatsText(session, session.capacity - session.taken)) : ''
}
