import type { ActivityCard, CardSession } from '@mulin/shared/activities/activity'
import type { ManagedCard } from '@mulin/shared/activities/cards'
import { drawAtOf } from '@mulin/shared/sign-ups/draws'
import { partiesText } from '../../../seat-words'
import { planTexts } from './plan-texts'

// How an activity's sessions stand together, for who organises it. People and teams make no sum.

const kinds = ['individual', 'team'] as const

/** `已报 12 / 30 人，3 / 8 队` */
export function takenIn({ sessions, kind, taken, capacity }: ActivityCard): string {
  if (sessions === undefined) return planTexts.taken([planTexts.seats[kind ?? 'either'](taken, capacity)])
  return planTexts.taken(
    kinds.flatMap((each) => {
      const those = sessions.filter((session) => session.kind === each)
      return those.length > 0 ? [planTexts.seats[each](sumOf(those, 'taken'), sumOf(those, 'capacity'))] : []
    }),
  )
}

/** Who waits for seats, and who for a draw that is ahead; empty where nobody does. */
export function hopingIn({ sessions, kind, mode, waiting }: ActivityCard, now: string): string {
  if (sessions === undefined)
    return waiting > 0
      ? planTexts.hoping(mode === 'lottery', [partiesText({ kind: kind ?? 'individual' }, waiting)])
      : ''
  const isToBeDrawn = (session: CardSession) => now < (drawAtOf(session) ?? now)
  const entrants = partiesIn(sessions.filter(isToBeDrawn))
  const others = partiesIn(sessions.filter((session) => !isToBeDrawn(session)))
  return [entrants.length > 0 && planTexts.hoping(true, entrants), others.length > 0 && planTexts.hoping(false, others)]
    .filter(Boolean)
    .join(' · ')
}

const partiesIn = (sessions: readonly CardSession[]) =>
  kinds.flatMap((kind) => {
    const parties = sumOf(
      sessions.filter((session) => session.kind === kind),
      'waiting',
    )
    return parties > 0 ? [partiesText({ kind }, parties)] : []
  })

/** How many sign-ups a person has to decide; empty where there are none. */
export function asksIn({ pending, sessions = [] }: ManagedCard): string {
  if (!pending) return ''
  if (pending.count > 0) return planTexts.asking(pending.count, pending.more)
  return sessions.some(({ mode }) => mode === 'approval') ? planTexts.perhapsAsking : ''
}

const sumOf = (sessions: readonly CardSession[], counted: 'taken' | 'capacity' | 'waiting') =>
  sessions.reduce((sum, session) => sum + session[counted], 0)
