import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { sessionIn } from './codes'
import type { Answered, Entry } from './queue'

interface Scanned {
  waiting: readonly Entry[]
  answered: readonly Answered[]
}

/** When they left, as the server said last. Who stayed on says so to staff: another scan lengthens nobody's hours. */
export const leftAt = (venueCode: string, signUps: readonly SignUp[]) => mineIn(venueCode, signUps)?.checkedOutAt

/** A volunteer who is there may be leaving: that they say themselves, for who opens the page again has not left. */
export function mayBeLeaving(venueCode: string, signUps: readonly SignUp[], scanned: Scanned): boolean {
  const mine = mineIn(venueCode, signUps)
  return mine?.as === 'volunteer' && isThere(mine, scanned)
}

/** The nonce of the scan that took the same code before, or of a leaving on its way: a page that is opened once more scans nothing. */
export function takenBefore(venueCode: string, signUps: readonly SignUp[], { waiting, answered }: Scanned) {
  const mine = mineIn(venueCode, signUps)
  const holds = ({ answer }: Answered) =>
    answer.result !== 'refused' && (mine?.state !== 'confirmed' || isNewer(answer, mine))
  const isIt = ({ scan }: Entry) => scan.venueCode === venueCode
  const isLeaving = ({ scan }: Entry) => scan.kind === 'out' && mine !== undefined && isOf(scan, mine)
  const scans = [...answered.filter(holds).filter(isIt), ...waiting.filter((one) => isIt(one) || isLeaving(one))]
  return scans.at(-1)?.scan.nonce
}

const mineIn = (venueCode: string, signUps: readonly SignUp[]) =>
  signUps.find(({ sessionId }) => sessionId === sessionIn(venueCode))

/** As the server said last, or by a coming that was scanned here since. */
const isThere = (mine: SignUp, { waiting, answered }: Scanned) =>
  mine.state === 'attended' ||
  waiting.some(({ scan }) => isComing(scan, mine)) ||
  answered.some(({ scan, answer }) => isComing(scan, mine) && isNewer(answer, mine))

const isComing = (scan: Entry['scan'], mine: SignUp) => scan.kind === 'in' && isOf(scan, mine)
const isOf = ({ venueCode }: Entry['scan'], { sessionId }: SignUp) =>
  venueCode !== undefined && sessionIn(venueCode) === sessionId

/** A check-in that was taken back changed the sign-up after it. */
const isNewer = ({ result, signUp }: Answered['answer'], { stateAt }: SignUp) =>
  result !== 'refused' && (signUp?.checkedInAt ?? '') >= stateAt
