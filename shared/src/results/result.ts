import * as z from 'zod'
import { ActivityId, ScoreId, SessionId, SignUpId, Slug } from '../ids.ts'
import { Role } from '../roles.ts'
import { maskName } from '../personal-data.ts'

/** What counts in an event: the shortest time, the most points, or the rank that the judges gave. */
export const Measure = z.enum(['time', 'points', 'rank'])
export type Measure = z.infer<typeof Measure>

export const EntryKind = z.enum(['team', 'person'])
export type EntryKind = z.infer<typeof EntryKind>

/** Made by whoever writes the entry down; the same one keeps it through corrections. */
export const EntryId = z.string().regex(/^[0-9A-Za-z_-]{1,40}$/)

const valueAtMost = 100_000_000

export const Entry = z
  .object({
    id: EntryId,
    kind: EntryKind,
    name: z.string().trim().min(1).max(30),
    /** For which community it counts in the tables. */
    communityId: Slug.optional(),
    /** Of the party that signed up; known to who writes results down, and to the party. */
    signUpId: SignUpId.optional(),
    /** Milliseconds for a time. Left out: did not start, or not finish. */
    value: z.number().int().min(-valueAtMost).max(valueAtMost).optional(),
  })
  .meta({ id: 'ResultEntry' })
export type Entry = z.infer<typeof Entry>

export const usualPointsPerRank = [7, 5, 4, 3, 2, 1]

export const entriesAtMost = 200

/** The results of one session as they are written down. */
export const ResultsDraft = z.object({
  measure: Measure,
  entries: z.array(Entry).max(entriesAtMost),
  /** What the first, the second … rank is worth in the points table. */
  pointsPerRank: z.array(z.number().int().min(0).max(100)).max(20).default(usualPointsPerRank),
  /** Persons agreed to be named in full; otherwise the public reads `王**`. Teams are always named in full. */
  fullNames: z.boolean().default(false),
})
export type ResultsDraft = z.infer<typeof ResultsDraft>

export const RankedEntry = Entry.extend({ rank: z.number().int().optional() }).meta({ id: 'RankedEntry' })
export type RankedEntry = z.infer<typeof RankedEntry>

const PublicEntry = RankedEntry.omit({ signUpId: true }).meta({ id: 'PublicEntry' })

const Standing = PublicEntry.omit({ id: true, kind: true })

/** What a correction did to one entry. Without `before` it was added, without `after` taken out. */
export const Change = z
  .object({ entryId: EntryId, kind: EntryKind, before: Standing.optional(), after: Standing.optional() })
  .meta({ id: 'ResultChange' })
export type Change = z.infer<typeof Change>

export const Correction = z
  .object({
    at: z.string(),
    /** In which role it was done; the person is kept for the record only. */
    by: Role,
    reason: z.string(),
    changes: z.array(Change),
  })
  .meta({ id: 'ResultCorrection' })
export type Correction = z.infer<typeof Correction>

/** The results of one session, best first. */
export const EventResults = z
  .object({
    sessionId: SessionId,
    title: z.string(),
    startsAt: z.string(),
    state: z.enum(['draft', 'published']),
    ...ResultsDraft.shape,
    pointsPerRank: z.array(z.number().int()),
    fullNames: z.boolean(),
    entries: z.array(RankedEntry),
    publishedAt: z.string().optional(),
    /** Latest first. */
    corrections: z.array(Correction),
    version: z.number().int(),
  })
  .meta({ id: 'EventResults' })
export type EventResults = z.infer<typeof EventResults>

const PublicResults = EventResults.extend({ entries: z.array(PublicEntry) }).meta({ id: 'PublicResults' })

/** What a party that signed up reached in a session, by its whole names: only the party itself reads it. */
export const OwnResult = EventResults.pick({
  sessionId: true,
  title: true,
  measure: true,
  publishedAt: true,
  version: true,
})
  .extend({ entries: z.array(PublicEntry) })
  .meta({ id: 'OwnResult' })
export type OwnResult = z.infer<typeof OwnResult>

export const BoardTeam = z.object({
  id: EntryId,
  name: z.string(),
  communityId: Slug.optional(),
  points: z.number().int(),
})
export type BoardTeam = z.infer<typeof BoardTeam>

/** The scores of a team quiz while it goes on: teams in the order in which they were named. */
export const Board = z
  .object({
    sessionId: SessionId,
    title: z.string(),
    startsAt: z.string(),
    startedAt: z.string(),
    closedAt: z.string().optional(),
    /** When the last score was given or taken back. */
    scoredAt: z.string().optional(),
    teams: z.array(BoardTeam),
  })
  .meta({ id: 'ScoreBoard' })
export type Board = z.infer<typeof Board>

export const Score = z
  .object({
    id: ScoreId,
    teamId: EntryId,
    points: z.number().int(),
    at: z.string(),
    undoneAt: z.string().optional(),
  })
  .meta({ id: 'Score' })
export type Score = z.infer<typeof Score>

/** A line of the medal and points tables. */
export const TallyRow = z
  .object({
    /** A team's name, or a community's id. */
    key: z.string(),
    gold: z.number().int(),
    silver: z.number().int(),
    bronze: z.number().int(),
    points: z.number().int(),
    medalRank: z.number().int(),
    pointRank: z.number().int(),
  })
  .meta({ id: 'TallyRow' })
export type TallyRow = z.infer<typeof TallyRow>

export const Results = z
  .object({
    activityId: ActivityId,
    events: z.array(PublicResults),
    /** Of sessions whose results are not published yet. */
    boards: z.array(Board),
    tables: z.object({ teams: z.array(TallyRow), communities: z.array(TallyRow) }),
  })
  .meta({ id: 'Results' })
export type Results = z.infer<typeof Results>

export const publicName = ({ kind, name }: Pick<Entry, 'kind' | 'name'>, fullNames: boolean) =>
  kind === 'team' || fullNames ? name : maskName(name)
