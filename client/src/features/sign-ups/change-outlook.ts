import type { Session } from '@mulin/shared/activities/activity'
import { seatsFreeFor } from '@mulin/shared/sign-ups/availability'
import { changeUntil, whyNotChangeable } from '@mulin/shared/sign-ups/changing'
import { type SignedUpParty, sizeOf } from '@mulin/shared/sign-ups/party'
import { poolsFor, seatsEver } from '@mulin/shared/sign-ups/pools'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { timeText } from '../../platform/clock'
import { wordsFor } from '../../refusal-words'
import { changeTexts as texts } from './change-texts'
import { stageOf } from './stages'

export interface Outlook {
  words: string
  /** Saving it would be refused. */
  isNo: boolean
}

type Party = SignedUpParty & { areaPath?: string | undefined }

/** What a change to these people would bring, before it is saved; undefined when the seats stay as they are. */
export function changeOutlook(session: Session, signUp: SignUp, party: Party, now: string): Outlook | undefined {
  const size = sizeOf(party)
  const reason = whyNotNow(session, signUp, size, now)
  if (reason) return { words: reason, isNo: true }
  if (size === signUp.size) return undefined
  return (size > signUp.size ? tooLarge(session, party) : undefined) ?? resized(session, signUp, party, now)
}

/** More than there are seats at all. */
function tooLarge(session: Session, party: Party): Outlook | undefined {
  const [size, seats] = [sizeOf(party), seatsEver(session, poolsFor(session, party))]
  return size > seats ? { words: texts.tooLarge(size, seats), isNo: true } : undefined
}

function resized(session: Session, signUp: SignUp, party: Party, now: string): Outlook {
  const size = sizeOf(party)
  const stage = stageOf(signUp)
  if (stage === 'pending' || stage === 'entered' || stage === 'waiting')
    return { words: texts.sizes[stage](size), isNo: false }
  if (size < signUp.size) return { words: texts.fewer(size, signUp.size - size), isNo: false }
  const free = seatsFreeFor(session, party, now)
  const isShort = free < size - signUp.size
  return { words: isShort ? texts.short(size, signUp.size + free) : texts.more(size, free), isNo: isShort }
}

/** Why it cannot become so many now, whatever seats there are, in words; undefined when it can. */
export function whyNotNow(session: Session, signUp: SignUp, size: number, now: string): string | undefined {
  const { position = 0, waiting = position, state } = signUp
  const reason = whyNotChangeable(session, signUp, { size, behind: waiting - position, now })
  if (reason === undefined) return undefined
  if (state === 'offered') return texts.offeredFirst
  if (reason !== 'change_too_late') return Object.values(wordsFor(reason)).join('')
  const until = timeText(changeUntil(session, signUp, size))
  if (changeUntil(session, signUp, signUp.size) <= now) return texts.tooLate(until)
  return size > signUp.size ? texts.closed(until) : texts.noFewer(until)
}
