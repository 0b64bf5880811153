import type { Activity, ActivityCard, Session } from '@mulin/shared/activities/activity'
import { activityOn } from '@mulin/shared/activities/cards'
import type { Prospect, Viewer } from '@mulin/shared/sign-ups/outlook'
import { partiesText, type SeatWords, seatWordsOf } from '../../seat-words'
import { choicesIn, mainActionOf } from './main-action'
import { openingText } from './seat-words'
import { texts } from './texts'

/** What a card says about seats: the same as the activity's page, over all sessions that can be chosen. */
export function cardWords(card: ActivityCard, now: string, me?: Viewer['me']): SeatWords {
  if (card.state === 'cancelled') return { words: texts.cancelled, tone: 'urgent' }
  if (card.endsAt <= now) return { words: texts.over, tone: 'neutral' }
  const activity = activityOn(card)
  return activity ? wordsOn(activity, now, me) : wordsOfBefore(card, now)
}

const nobody = new Map()

function wordsOn(activity: Activity, now: string, me: Viewer['me']): SeatWords {
  const action = mainActionOf(activity, nobody, now, me)
  switch (action.kind) {
    case 'signUp':
    case 'choose':
      return choiceWords(choicesIn(activity, now, me))
    case 'notOpen':
      return { words: openingText(action.opensAt, now), tone: 'waiting' }
    case 'full':
      return seatWordsOf({ kind: 'individual' }, action)
    case 'register':
      return { words: texts.volunteersOnly, tone: 'neutral' }
    case 'outside':
      return { words: texts.forNeighbours, tone: 'neutral' }
    default:
      return { words: texts.closed, tone: 'neutral' }
  }
}

/** Seats of sessions that are given in different ways, or counted differently, make no sum. */
function choiceWords(choices: readonly [Session, Prospect][]): SeatWords {
  const [kind, ...otherKinds] = new Set(choices.map(([session]) => session.kind))
  const all = togetherOf(choices.map(([, prospect]) => prospect))
  if (kind !== undefined && otherKinds.length === 0 && all) return wordsOf({ kind }, all)
  const isWaiting = choices.every(([, prospect]) => prospect.kind === 'waiting')
  return isWaiting ? { words: texts.canWait, tone: 'waiting' } : { words: texts.severalWays, tone: 'action' }
}

const wordsOf = (session: Pick<Session, 'kind'>, prospect: Prospect): SeatWords =>
  prospect.kind === 'lottery'
    ? { words: texts.lottery(partiesText(session, prospect.entrants)), tone: 'action' }
    : seatWordsOf(session, prospect)

/** What all of them bring, where that is of one kind; what is kept for some is said where there is nothing else. */
function togetherOf(prospects: readonly Prospect[]): Prospect | undefined {
  const isFree = prospects.some(({ kind }) => kind === 'free')
  const counted = prospects.filter(({ kind }) => !isFree || kind !== 'kept')
  const [kind, ...otherKinds] = new Set(counted.map((prospect) => prospect.kind))
  return kind !== undefined && otherKinds.length === 0 ? sums(counted)[kind] : undefined
}

function sums(prospects: readonly Prospect[]): { [kind in Prospect['kind']]?: Prospect } {
  const of = <Kind extends Prospect['kind']>(wanted: Kind) =>
    prospects.filter((one): one is Extract<Prospect, { kind: Kind }> => one.kind === wanted)
  const kept = of('kept')
  return {
    free: { kind: 'free', left: total(of('free').map(({ left }) => left)) },
    kept: {
      kind: 'kept',
      left: total(kept.map(({ left }) => left)),
      for: [...new Set(kept.flatMap((one) => one.for))],
    },
    waiting: { kind: 'waiting', ahead: total(of('waiting').map(({ ahead }) => ahead)) },
    lottery: { kind: 'lottery', entrants: total(of('lottery').map(({ entrants }) => entrants)) },
    approval: { kind: 'approval' },
  }
}

const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)

/** Of an activity that was last written before its card said each session: what all of them come to. */
function wordsOfBefore(card: ActivityCard, now: string): SeatWords {
  const { mode, kind, waiting } = card
  if (now < card.signUpOpensAt) return { words: openingText(card.signUpOpensAt, now), tone: 'waiting' }
  if (card.signUpClosesAt <= now) return { words: texts.closed, tone: 'neutral' }
  if (mode === undefined || kind === undefined) return { words: texts.severalWays, tone: 'action' }
  if (mode === 'approval') return seatWordsOf({ kind }, { kind: 'approval' })
  return wordsOf({ kind }, mode === 'lottery' ? { kind: 'lottery', entrants: waiting } : firstComeIn(card))
}

/** Beside people who wait a free seat of the same session is theirs. */
function firstComeIn({ sessionCount, capacity, taken, waiting }: ActivityCard): Prospect {
  const isTheirs = sessionCount === 1 && waiting > 0
  if (taken < capacity && !isTheirs) return { kind: 'free', left: capacity - taken }
  return waiting > 0 ? { kind: 'waiting', ahead: waiting } : { kind: 'full' }
}
