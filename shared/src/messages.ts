import * as z from 'zod'
import { SignUpState } from './allocation/steps.ts'
import { endpoint } from './endpoint.ts'
import { AboutHazard, HazardNews } from './hazards/news.ts'
import { HazardOutcome, HazardState, Overseer } from './hazards/workflow.ts'
import { VolunteerId } from './ids.ts'
import { Cursor, pageInput } from './pages.ts'
import { AboutSignUp } from './sign-ups/about-sign-up.ts'
import { Alteration, OrderAlteration } from './sign-ups/alterations.ts'
import { Skill } from './skills.ts'
import { Instant } from './times.ts'

const inInbox = {
  id: z.string(),
  /** When it happened. */
  at: z.string(),
  /** When it came into the inbox: something told late stands further down, and is unread all the same. */
  toldAt: z.string(),
}

const onSignUp = <Kind extends string, Facts extends z.ZodRawShape>(kind: Kind, facts: Facts) =>
  z.object({ kind: z.literal(kind), ...inInbox, about: AboutSignUp, ...facts })

/** In which part somebody is told of a hazard. */
const asPart = { as: z.enum(['reporter', 'joined', 'staff']) }

const none = {}
const because = { reason: z.string().optional() }
/** As it was then, 1 for the first in the list. */
const inList = { position: z.number().int().optional() }

/** The shift at the other end of an exchange. */
const Other = AboutSignUp.pick({ activityTitle: true, sessionTitle: true, startsAt: true })

/** A registration, and what it offered or what was to be added to it. */
const AboutVolunteer = z.object({ volunteerId: VolunteerId, skills: z.array(Skill) }).meta({ id: 'AboutVolunteer' })

/** Shifts whose hours nobody confirmed in time: to the office, once for all of a session that were due together. */
const AboutShifts = AboutSignUp.pick({
  activityId: true,
  sessionId: true,
  activityTitle: true,
  sessionTitle: true,
  startsAt: true,
}).meta({ id: 'AboutShifts' })

/** Facts only: the words are the screen's. `pending` waits for a person's decision, `waiting` for a seat. */
export const Message = z
  .discriminatedUnion('kind', [
    onSignUp('signed_up', none),
    onSignUp('pending', none),
    // Of who asked: a person decided for it, and no seat was free.
    onSignUp('waiting', { ...inList, approved: z.literal(true).optional() }),
    // From a place to another: staff moved somebody past.
    onSignUp('moved_in_list', { from: z.number().int().optional(), ...inList, ...because }),
    onSignUp('entered', { drawAt: z.string() }),
    onSignUp('drawn', { won: z.boolean(), ...inList }),
    onSignUp('offered', { until: z.string().optional(), ...because }),
    onSignUp('offer_expired', none),
    onSignUp('promoted', none),
    onSignUp('wait_ended', none),
    onSignUp('approved', none),
    onSignUp('declined', because),
    onSignUp('undecided', none),
    onSignUp('appeal_answered', because),
    onSignUp('changed', {
      what: z.array(Alteration),
      order: z.array(OrderAlteration).optional(),
      ...because,
      // More than there are seats at all from now on: it keeps its place, and is passed.
      tooLarge: z.object({ size: z.number().int(), seats: z.number().int() }).optional(),
    }),
    onSignUp('cancelled', { from: SignUpState.optional() }),
    onSignUp('handed_over', none),
    onSignUp('swap_proposed', { other: Other }),
    onSignUp('swap_declined', { other: Other }),
    onSignUp('swap_withdrawn', { other: Other }),
    onSignUp('swap_fell', { other: Other }),
    onSignUp('swapped', none),
    onSignUp('cancelled_by_organiser', { ...because, onlySession: z.boolean().optional() }),
    onSignUp('removed_by_staff', because),
    onSignUp('reminder', none),
    onSignUp('thanks', none),
    onSignUp('absent', { counting: z.number().int().optional(), appealUntil: z.string().optional() }),
    onSignUp('absence_excused', because),
    onSignUp('absence_upheld', because),
    onSignUp('sign_up_paused', { until: z.string(), absences: z.number().int() }),
    onSignUp('absence_corrected', none),
    onSignUp('check_in_undone', because),
    // With the rank of who came alone or as a team, where there is one.
    onSignUp('results', { rank: z.number().int().optional() }),
    onSignUp('results_corrected', { rank: z.number().int().optional(), ...because }),
    onSignUp('hours_missing', none),
    onSignUp('hours_late', none),
    onSignUp('hours_reopened', { minutes: z.number().int() }),
    onSignUp('hours_confirmed', { minutes: z.number().int() }),
    onSignUp('hours_corrected', { minutes: z.number().int(), ...because }),
    onSignUp('hours_upheld', { minutes: z.number().int(), ...because }),
    z.object({
      kind: z.literal('volunteer'),
      ...inInbox,
      about: AboutVolunteer,
      what: z.enum(['approved', 'declined', 'skills_approved', 'skills_declined']),
      ...because,
    }),
    z.object({
      kind: z.literal('hours_overdue'),
      ...inInbox,
      about: AboutShifts,
    }),
    z.object({
      kind: z.literal('new_work'),
      ...inInbox,
      /** What burns first of it. */
      about: AboutHazard,
      dueAt: z.string(),
      /** How many hazards came to wait for this person since a message of that kind was read; 99 stands for 99 or more. */
      count: z.number().int(),
    }),
    z.object({
      kind: z.literal('hazard'),
      ...inInbox,
      ...asPart,
      about: AboutHazard,
      what: HazardNews,
      /** What staff say to it. */
      note: z.string().optional(),
      /** Whom it was handed to. */
      handler: z.string().optional(),
      /** By when it has to be fixed now; the deadline that it is about when one comes near or is over. */
      dueAt: z.string().optional(),
      escalatedTo: Overseer.optional(),
      /** Where it stands that is late, see `standing`: once it is fixed, others have it than its handler. */
      state: HazardState.optional(),
      outcome: HazardOutcome.optional(),
      /** Decided anew, after its reporter did not agree. */
      appealed: z.literal(true).optional(),
      /** An answer that nobody waited for any longer. */
      late: z.literal(true).optional(),
      /** It answers what a unit asked through the link that whoever reads this made. */
      byLink: z.literal(true).optional(),
      /** To who reported it: they found it in an inspection. */
      found: z.literal(true).optional(),
      /** To who joined it: they did by reporting another one, which was merged into it. */
      merged: z.literal(true).optional(),
      /** Whoever has it has less time than before. */
      sooner: z.literal(true).optional(),
    }),
  ])
  .meta({ id: 'Message' })
export type Message = z.infer<typeof Message>

/** Unread ones are counted so far: 99 stands for 99 or more. */
export const unreadAtMost = 99

export const messages = {
  mine: endpoint({
    method: 'GET',
    path: '/me/messages',
    access: 'resident',
    summary: 'What I was told, newest first; how much of it is unread comes with the first page',
    input: z.object({ ...pageInput }),
    output: z.object({
      messages: z.array(Message),
      unread: z.number().int().optional(),
      /** Everything that came into the inbox until then was read. */
      readUpTo: z.string().optional(),
      next: Cursor.optional(),
    }),
    refusals: [],
  }),
  read: endpoint({
    method: 'POST',
    path: '/me/messages/read',
    access: 'resident',
    summary: 'I have read everything that came into my inbox until then',
    input: z.object({
      upTo: Instant,
      /** The oldest of what was shown: of changes further down nobody says that they were seen. Left out: all was. */
      from: Instant.optional(),
    }),
    output: z.object({ readUpTo: z.string() }),
    refusals: [],
  }),
}

export const isUnread = ({ toldAt }: Pick<Message, 'toldAt'>, readUpTo: string | undefined) =>
  readUpTo === undefined || readUpTo < toldAt
