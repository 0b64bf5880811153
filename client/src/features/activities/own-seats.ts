import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import type { SeatWords } from '../../seat-words'
import { texts } from './texts'

export type OwnSeat = Pick<SignUp, 'id' | 'as' | 'shiftId' | 'state' | 'position' | 'drawAt'>

/** By session, what somebody signed up for in it. Given by the page: it knows the sign-ups. */
export type OwnSeats = ReadonlyMap<string, OwnSeat>

export const inSessionsOf = (own: OwnSeats): string[] => [...own.keys()]

/** How my own sign-up stands, where others read about seats. */
export function ownWords(own: OwnSeat): SeatWords {
  if (own.state === 'pending') return { words: texts.minePending, tone: 'neutral' }
  if (own.state === 'offered') return { words: texts.mineOffered, tone: 'action' }
  if (own.state === 'attended') return { words: texts.mineAttended, tone: 'done' }
  if (own.state === 'waiting') return mineWaiting(own)
  return { words: own.as === 'volunteer' ? texts.mineHelping : texts.mine, tone: 'done' }
}

function mineWaiting({ position, drawAt }: OwnSeat): SeatWords {
  if (position !== undefined) return { words: texts.minePosition(position), tone: 'waiting' }
  return drawAt === undefined
    ? { words: texts.mineWaiting, tone: 'waiting' }
    : { words: texts.mineEntered, tone: 'action' }
}
