import { commitmentOf, drawnOrder, drawnSeats, type Sha256 } from '../allocation/draw.ts'
import type { Draw, DrawTerms } from './draws.ts'

export type Drawn = Draw & Required<Pick<Draw, 'seed' | 'order' | 'winners'>>

export const isDrawn = (draw: Draw): draw is Drawn =>
  draw.seed !== undefined && draw.order !== undefined && draw.winners !== undefined

export type Difference = 'gap' | 'commitment' | 'order' | 'seats' | 'winners'

// Ten minutes are promised; of draws of before those in time had nine, a little less where the clock looked late.
const gapAtLeastMs = 8 * 60_000

/** Does the draw over again: what was published and does not follow from the seed and what was committed to. */
export function differencesIn(sha256: Sha256, drawn: Drawn): Difference[] {
  const { commitment, seed, entrants, order, winners, terms } = drawn
  const stayed = new Set(order)
  const recomputed = drawnOrder(sha256, seed, entrants).filter((entrant) => stayed.has(entrant))
  const seats = terms && linesOfSeats(terms.seats).join() !== linesOfSeats(drawn.seatsAtDraw ?? []).join()
  return [
    ...when(hasNoGap(drawn), 'gap'),
    ...when(commitmentOf(sha256, seed, committedLines(drawn)) !== commitment, 'commitment'),
    ...when(recomputed.join() !== order.join(), 'order'),
    ...when(seats === true, 'seats'),
    ...when(winnersOf(drawn).join() !== winners.join(), 'winners'),
  ]
}

/** What was published together with its result proves nothing. */
const hasNoGap = ({ committedAt, drawnAt = committedAt }: Draw) =>
  Date.parse(drawnAt) - Date.parse(committedAt) < gapAtLeastMs

const when = (differs: boolean, difference: Difference): Difference[] => (differs ? [difference] : [])

/** What the commitment fixes beside the seed: the rule, the seats, and every entrant with size and pools. */
export function committedLines({ entrants, terms }: { entrants: readonly string[]; terms?: DrawTerms | undefined }) {
  if (!terms) return entrants
  const { waitingOrder, released, releasedInTime, seats, parties } = terms
  const ofEntrants = entrants.map((id, place) => [id, parties[place]?.size, ...(parties[place]?.pools ?? [])].join(' '))
  const inTime = releasedInTime ? [['in_time', ...releasedInTime].join(' ')] : []
  return [[waitingOrder, ...released].join(' '), ...inTime, ...linesOfSeats(seats), ...ofEntrants]
}

const linesOfSeats = (seats: DrawTerms['seats']) =>
  seats.map(({ shard, free, pool }) => [shard, free, ...(pool === undefined ? [] : [pool])].join(' '))

/** Draws of before do not say how many seats a party takes: of them only that winners are in the order. */
function winnersOf({ entrants, order, winners, terms, seatsAtDraw = [] }: Drawn): string[] {
  if (!terms) return order.filter((entrant) => winners.includes(entrant))
  const parties = new Map(terms.parties.map((party, place) => [entrants[place], party]))
  const inOrder = order.map((id) => ({ id, size: 1, pools: [], ...parties.get(id) }))
  return drawnSeats(seatsAtDraw, inOrder, terms).offers.map(({ id }) => id)
}
