import type { Session } from '@mulin/shared/activities/activity'
import type { Ages } from '@mulin/shared/activities/session-rules'
import { drawAtOf } from '@mulin/shared/sign-ups/draws'
import type { Outlook, Prospect } from '@mulin/shared/sign-ups/outlook'
import { dayOf, timeOf } from '@mulin/shared/times'
import { dayText } from './platform/clock'
import type { Tone } from './ui/tag'

// What signing up for a session brings, in the same words wherever somebody reads it before the tap.

export const isOpen = ({ kind }: Outlook) => kind !== 'none' && kind !== 'full'

/** In a few words. */
export interface SeatWords {
  words: string
  tone: Tone
}

type Counted = Pick<Session, 'kind'>

/** The seats of a team session are teams. */
export const seatsText = ({ kind }: Counted, seats: number) =>
  kind === 'team' ? `还可报 ${seats} 队` : `余 ${seats} 席`
/** Of a party that is more. */
const allSeatsText = ({ kind }: Counted, seats: number) =>
  seats > 0 ? `一共 ${seats} ${kind === 'team' ? '队' : '席'}` : '名额都有预留'
/** A family waits, or is drawn, as one: those are never so many people. */
export const partiesText = ({ kind }: Counted, parties: number) => `${parties} ${partyWord(kind === 'team')}`
type Waiting = Extract<Prospect, { kind: 'waiting' }>
function waitingText(session: Counted, { ahead, left = 0 }: Waiting): string {
  const list = ahead > 0 ? `候补 ${aheadText(session, ahead)}` : '可候补'
  return `${left > 0 ? seatsText(session, left) : '已满'}，${list}`
}
const aheadText = ({ kind }: Counted, parties: number) => `${parties} ${kind === 'team' ? '队' : '份'}`
export const partyWord = (isTeam: boolean) => (isTeam ? '队' : '份报名')

/** With whom they are for, where that is not everybody. */
export const keptText = (session: Counted, { left, for: titles }: Extract<Prospect, { kind: 'kept' }>) =>
  `${seatsText(session, left)}（留给${titles.map((title) => `“${title}”`).join('、')}）`

export function seatWordsOf(session: Counted, available: Prospect): SeatWords {
  switch (available.kind) {
    case 'free':
      return { words: seatsText(session, available.left), tone: 'action' }
    case 'kept':
      return { words: keptText(session, available), tone: 'action' }
    case 'waiting':
      return { words: waitingText(session, available), tone: 'waiting' }
    case 'too_large':
      return { words: allSeatsText(session, available.seats), tone: 'neutral' }
    default:
      return plainly[available.kind]
  }
}

const plainly = {
  approval: { words: '审核后确定', tone: 'action' },
  lottery: { words: '抽签', tone: 'action' },
  full: { words: '已满', tone: 'neutral' },
} as const

/** `60 岁以上`, `6–12 岁` */
export function agesText({ from, to }: Ages): string {
  if (from === undefined) return `${to} 岁以下`
  return to === undefined ? `${from} 岁以上` : `${from}–${to} 岁`
}

/** How a draw stands, before it. */
export const drawText = (session: Session, entrants: number) =>
  `已有 ${partiesText(session, entrants)}，${momentText(drawAtOf(session) ?? session.signUpClosesAt)} 抽签`

/** How the waiting list moves on. */
export const waitingRule = ({ waitingOrder, offerHours }: Pick<Session, 'waitingOrder' | 'offerHours'>) =>
  `${orders[waitingOrder]}轮到时名额最多留 ${offerHours} 小时，不会在夜里到期。`

const orders = {
  strict: '有人退出，就按先后轮到后面的人。',
  first_fit: '有人退出时按先后递补；空出的名额不够前面一家人用，先给用得上的下一家。',
} as const satisfies Record<Session['waitingOrder'], string>

/** `11月27日 10:00` */
export const momentText = (at: string): string => `${dayText(dayOf(at))} ${timeOf(at)}`
