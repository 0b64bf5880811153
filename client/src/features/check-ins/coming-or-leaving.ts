import type { CheckInKind } from '@mulin/shared/check-ins/check-in'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { sessionIn } from './codes'
import type { Answered, Entry } from './queue'

interface Scanned {
  waiting: readonly Entry[]
  answered: readonly Answered[]
}

/** A volunteer who is there leaves: their hours are counted. The last leaving counts. */
export function kindFor(venueCode: string, signUps: readonly SignUp[], scanned: Scanned): CheckInKind {
  const mine = signUps.find(({ sessionId }) => sessionId === sessionIn(venueCode))
  return mine?.as === 'volunteer' && isThere(mine, scanned) ? 'out' : 'in'
}

/** As the server said last, or by a coming that was scanned here since. */
const isThere = (mine: SignUp, { waiting, answered }: Scanned) =>
  mine.state === 'attended' ||
  waiting.some(({ scan }) => isComing(scan, mine)) ||
  answered.some(({ scan, answer }) => isComing(scan, mine) && isNewer(answer, mine))

const isComing = ({ kind, venueCode }: Entry['scan'], { sessionId }: SignUp) =>
  kind === 'in' && venueCode !== undefined && sessionIn(venueCode) === sessionId

/** A check-in that was taken back changed the sign-up after it. */
const isNewer = ({ result, signUp }: Answered['answer'], { stateAt }: SignUp) =>
  result !== 'refused' && (signUp?.checkedInAt ?? '') >= stateAt
