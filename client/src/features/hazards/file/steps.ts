import type { HazardEntry, HazardFile } from '@mulin/shared/hazards/hazard'
import type { HazardState } from '@mulin/shared/hazards/workflow'
import type { Photo } from '@mulin/shared/photos'
import { timeText } from '../../../platform/clock'
import { hasDeadline } from '../due'
import { doneWords, dueText, waitingWords } from '../words'
import { texts } from './texts'

export interface HazardStep {
  key: string
  state: 'past' | 'now' | 'next'
  title: string
  note?: string
  /** What was said with it. */
  said?: string | undefined
  photos: readonly Photo[]
}

const way: readonly HazardState[] = ['reported', 'accepted', 'dispatched', 'fixed', 'checked']

/** What happened, what it waits for with its deadline, and what is still ahead. */
export function stepsOf(hazard: HazardFile): HazardStep[] {
  const past = hazard.entries.map((entry, index) => pastStep(entry, index, hazard.parts.includes('reporter')))
  const waiting = waitingWords[hazard.state]
  if (!waiting) return past
  return [
    ...past,
    { key: 'now', state: 'now', title: waiting.now, note: noteOfNow(hazard), photos: [] },
    ...ahead(hazard),
  ]
}

function pastStep({ at, action, by, note, handler, photos }: HazardEntry, index: number, mine: boolean): HazardStep {
  const who = by ?? (mine ? texts.you : texts.reporter)
  return {
    key: `${index}`,
    state: 'past',
    title: action === 'dispatch' && handler ? texts.handedTo(handler.name) : doneWords[action],
    note: texts.by(who, timeText(at)),
    said: note,
    // The photos of the report stand above the history already.
    photos: action === 'report' ? [] : photos,
  }
}

function noteOfNow(hazard: HazardFile): string {
  const { state, handler } = hazard
  const who = state === 'dispatched' && handler ? texts.handledBy(handler.name) : (waitingWords[state]?.who ?? '')
  return hasDeadline(hazard) ? `${who}，${texts.fixBy(dueText(hazard, texts.complete))}` : who
}

const ahead = ({ state }: HazardFile): HazardStep[] =>
  way.slice(way.indexOf(state) + 1).map((later) => ({
    key: later,
    state: 'next',
    title: waitingWords[later]?.ahead ?? '',
    photos: [],
  }))

/** The photos of the last fix, or none. */
export const photosAfter = ({ entries }: HazardFile): readonly Photo[] =>
  entries.filter(({ action }) => action === 'fix').at(-1)?.photos ?? []
