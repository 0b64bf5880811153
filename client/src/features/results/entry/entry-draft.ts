import {
  type EventResults,
  EntryKind,
  EntryId,
  Measure,
  type ResultsDraft,
  usualPointsPerRank,
} from '@mulin/shared/results/result'
import { hasRanks, whyNotWritable } from '@mulin/shared/results/writing'
import { SignUpId } from '@mulin/shared/ids'
import * as z from 'zod'
import { texts } from './texts'
import { typedFor, typedValue } from './typed-value'

const Line = z.object({
  id: EntryId,
  kind: EntryKind,
  name: z.string(),
  communityId: z.string(),
  signUpId: SignUpId.optional(),
  typed: z.string(),
})
export type Line = z.infer<typeof Line>

/** Of drafts of before the sign-up alone is known: nobody of it comes back. */
const Removed = z.union([
  z.object({ signUpId: SignUpId, name: z.string() }),
  SignUpId.transform((signUpId) => ({ signUpId, name: undefined })),
])
export type Removed = z.infer<typeof Removed>

/** The results of a session as they are typed, kept on the device. */
export const EntryDraft = z.object({
  /** Of the results it is based on, 0 for none. */
  version: z.number(),
  /** Something was typed that the server does not know. */
  isTouched: z.boolean(),
  measure: Measure,
  lines: z.array(Line),
  pointsPerRank: z.string(),
  fullNames: z.boolean(),
  /** Who was removed by hand. */
  removed: z.array(Removed).optional(),
})
export type EntryDraft = z.infer<typeof EntryDraft>

/** What the server knows, as it would be typed. */
export function draftOf(known: EventResults | undefined, usual: Measure): EntryDraft {
  const { version, measure, entries, pointsPerRank, fullNames } = known ?? nothing(usual)
  return {
    version,
    isTouched: false,
    measure,
    lines: entries.map(({ id, kind, name, communityId = '', signUpId, value }) => ({
      id,
      kind,
      name,
      communityId,
      signUpId,
      typed: typedFor(measure, value),
    })),
    pointsPerRank: pointsPerRank.join(' '),
    fullNames,
  }
}

const nothing = (measure: Measure): ResultsDraft & { version: number } => ({
  version: 0,
  measure,
  entries: [],
  pointsPerRank: usualPointsPerRank,
  fullNames: false,
})

/** What it says, as far as it can be read. */
export const resultsOf = ({ measure, lines, pointsPerRank, fullNames }: EntryDraft): ResultsDraft => ({
  measure,
  fullNames,
  pointsPerRank: pointsOf(pointsPerRank),
  entries: lines.map(({ id, kind, name, communityId, signUpId, typed }) => {
    const read = typedValue(measure, typed)
    const value = 'value' in read ? read.value : undefined
    return { id, kind, name, signUpId, ...(communityId && { communityId }), ...(value !== undefined && { value }) }
  }),
})

const pointsOf = (typed: string) => typed.split(/[\s,，、-]+/).flatMap((word) => (word === '' ? [] : [Number(word)]))
const arePoints = (typed: string) => {
  const points = pointsOf(typed)
  return points.length <= 20 && points.every((one) => Number.isInteger(one) && one >= 0 && one <= 100)
}

export interface EntryFaults {
  /** By the id of the line. */
  lines: Readonly<Record<string, string>>
  pointsPerRank?: string
}

export function faultsOf(draft: EntryDraft): EntryFaults {
  const results = resultsOf(draft)
  const lines = draft.lines.flatMap(({ id, typed }, place) => {
    const read = typedValue(draft.measure, typed)
    const fault = 'fault' in read ? read.fault : whyNotWritable(results, place)
    return fault === undefined ? [] : [[id, lineWords[fault]] as const]
  })
  return {
    lines: Object.fromEntries(lines),
    ...(!arePoints(draft.pointsPerRank) && { pointsPerRank: texts.pointsWrong }),
  }
}

const lineWords = {
  valueWrong: texts.valueWrong,
  timeWrong: texts.timeWrong,
  rankWrong: texts.rankWrong,
  value_impossible: texts.valueWrong,
  name_repeated: texts.nameRepeated,
  entry_repeated: texts.nameRepeated,
} as const

export const isFine = ({ lines, pointsPerRank }: EntryFaults) =>
  Object.keys(lines).length === 0 && pointsPerRank === undefined

export const isPublishable = (draft: EntryDraft) => hasRanks(resultsOf(draft).entries)
