import { hasDeadline, isResting, standing } from '@mulin/shared/hazards/due'
import { type HazardEntry, type HazardFile, isByName } from '@mulin/shared/hazards/hazard'
import { type HazardState, isOfResidents } from '@mulin/shared/hazards/workflow'
import { outcomeNames } from '@mulin/shared/ledger/names'
import type { Photo } from '@mulin/shared/photos'
import { timeText } from '../../../platform/clock'
import { type Names, premiseText } from '../../../queries/rule-premises'
import { nameAt } from '../../../queries/use-areas'
import { type Level, levelNames } from '../../../ui/rating5'
import { placeOf } from '../../../hazard-places'
import { handedUp, waitingWords } from '../words'
import { countsOf, gathered } from './gathered'
import { texts } from './texts'
import { dueOf, dueText } from '../../../hazard-deadlines'
import { asking, askingYou, dateWords, doneWords } from '../../../hazard-history-words'

export interface HazardStep {
  key: string
  state: 'past' | 'now' | 'next'
  title: string
  note?: string
  /** What was said with it. */
  said?: string | undefined
  photos: readonly Photo[]
  /** What it is made of, where several said something. */
  each?: readonly HazardStep[]
}

const way: readonly HazardState[] = ['reported', 'accepted', 'dispatched', 'fixed', 'checked']

/** What happened, what it waits for with its deadline, and what is still ahead. */
export function stepsOf(hazard: HazardFile, names: Names = { areas: [], categories: [] }): HazardStep[] {
  const stepOf = ({ entry, place }: { entry: HazardEntry; place: number }) => ({
    ...pastStep(entry, place, hazard.parts),
    said: saidIn(entry, names),
  })
  const past = gathered(hazard.entries).map((line) => {
    const steps = line.map(stepOf)
    const { entry } = line[0]!
    if (steps.length === 1) return steps[0]!
    return entry.action === 'add' ? added(steps, entry, hazard.parts) : together(steps, countsOf(line), entry)
  })
  const waiting = waitingWords[standing(hazard)]
  if (!waiting) return past
  return [
    ...past,
    {
      key: 'now',
      state: 'now',
      title: hazard.handedUpAt ? handedUp.now : waiting.now,
      note: noteOfNow(hazard),
      photos: [],
    },
    ...ahead(hazard),
  ]
}

function pastStep(entry: HazardEntry, index: number, parts: HazardFile['parts']): HazardStep {
  const { at, action, by, photos } = entry
  const who = by ?? residentIn(entry, parts)
  return {
    key: `${index}`,
    state: 'past',
    title: titleOf(entry),
    note: who === undefined ? timeText(at) : texts.by(who, timeText(at)),
    // The photos of the report stand above the history already.
    photos: action === 'report' ? [] : photos,
  }
}

function together(each: HazardStep[], counts: ReturnType<typeof countsOf>, { at }: HazardEntry): HazardStep {
  return {
    key: each[0]!.key,
    state: 'past',
    title: texts.neighboursSaid(counts.solved, counts.notSolved),
    note: texts.by(texts.neighbour, texts.since(timeText(at))),
    photos: [],
    // Other residents read neither words nor photos of it.
    each: each.filter(({ said, photos }) => said !== undefined || photos.length > 0),
  }
}

/** How often, not how many: somebody may have added several times. */
const added = (each: HazardStep[], entry: HazardEntry, parts: HazardFile['parts']): HazardStep => ({
  ...each[0]!,
  title: texts.addedTimes(each.length),
  note: texts.by(residentIn(entry, parts) ?? texts.reporter, texts.since(timeText(entry.at))),
})

/** What a rule or the clock did is nobody's. */
function residentIn(entry: HazardEntry, parts: HazardFile['parts']): string | undefined {
  const { action, as } = entry
  if (!isOfResidents(action)) return undefined
  if (as === 'joined') return isOwn(entry, parts) ? texts.you : texts.neighbour
  return parts.includes('reporter') ? texts.you : texts.reporter
}

/** Who met it too reads no words or photos of other residents. */
const isOwn = ({ note, photos }: HazardEntry, parts: HazardFile['parts']) =>
  parts.length > 0 && parts.every((part) => part === 'joined') && (note !== undefined || photos.length > 0)

function titleOf(entry: HazardEntry): string {
  const { action, outcome, other, escalatedTo } = entry
  if (escalatedTo) return texts.escalatedTo[escalatedTo]
  if (outcome) return texts.closedAs(outcomeNames[outcome])
  if (other) return (action === 'merge' ? texts.mergedInto : texts.absorbed)(other.number)
  return stepTitle(entry)
}

/** Given back, it waits for what it waited for before. */
function stepTitle({ action, handler, state }: HazardEntry): string {
  if (action === 'send_back' && state === 'reported') return texts.backToDecide
  if (!handler || !isHanded(action)) return doneWords[action]
  return (isByName(handler) ? texts.leftTo : texts.handedTo)(handler.name)
}

const isHanded = (action: HazardEntry['action']) => action === 'dispatch' || action === 'reroute'

/** What was written, what was put right, the new date, how it was rated. */
function saidIn(entry: HazardEntry, names: Names): string | undefined {
  const { note, was, is, dueAt, level, action } = entry
  const [before, since] = [putRightIn(was, names), putRightIn(is, names)]
  const date = dueAt && dateWords(action, timeText(dueAt))
  const moved = [before && texts.was(before), since && texts.is(since), pinIn(entry)]
  const lines = [note, ...moved, date, level && levelNames[level as Level], ruleIn(entry, names)]
  return lines.filter(Boolean).join('\n') || undefined
}

const putRightIn = (said: HazardEntry['was'], { areas }: Names) =>
  said &&
  [said.categoryName, nameAt(areas, said.areaPath), said.place ?? placeOf(said), said.handler]
    .filter(Boolean)
    .join('，')

const pinIn = ({ was, is }: HazardEntry) => (is?.location ? texts.pinSet : was?.location && texts.pinDropped)

/** Which rule dispatched it and why, as far as the entry says so. */
function ruleIn({ ruleId, rule }: HazardEntry, names: Names): string | undefined {
  if (rule) return texts.byThatRule(rule.place, premiseText(rule, names))
  return ruleId && texts.byRule
}

function noteOfNow(hazard: HazardFile): string {
  if (hazard.question && isResting(hazard)) return restingNote(hazard.question, hazard.parts)
  const who = whoIsNext(hazard)
  if (!hasDeadline(hazard)) return who
  const { what, ...due } = dueOf(hazard)
  const isSigned = hazard.state === 'dispatched' && hazard.inspection?.signedAt !== undefined
  return `${who}，${isSigned ? texts.signed(dueText(due)) : texts.doneBy[what](dueText(due, texts.complete))}`
}

const restingNote = ({ until }: NonNullable<HazardFile['question']>, parts: HazardFile['parts']) =>
  texts.resting(parts.includes('reporter') ? askingYou : asking, until && timeText(until))

function whoIsNext(hazard: HazardFile): string {
  const { handler, handedUpAt } = hazard
  if (handedUpAt) return handedUp.who
  const state = standing(hazard)
  return state === 'dispatched' && handler ? texts.handledBy(handler.name) : (waitingWords[state]?.who ?? '')
}

function ahead(hazard: HazardFile): HazardStep[] {
  const stands = standing(hazard)
  return way.slice(way.indexOf(stands === 'split' ? 'dispatched' : stands) + 1).map((later) => ({
    key: later,
    state: 'next',
    title: waitingWords[later]?.ahead ?? '',
    photos: [],
  }))
}

/** The photos of the last fix, or none. */
export const photosAfter = ({ entries }: HazardFile): readonly Photo[] =>
  entries.filter(({ action }) => action === 'fix').at(-1)?.photos ?? []
