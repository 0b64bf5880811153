import type { Session } from '@mulin/shared/activities/activity'
import { type ShiftPlan, timesOf } from '@mulin/shared/activities/shifts'
import { Skill } from '@mulin/shared/skills'
import * as z from 'zod'
import { instantAt, Moment, momentOf } from './moment'
import { isBetween } from './rule-faults'
import { nextId } from './rules-draft'

export const ShiftDraft = z.object({
  id: z.string(),
  title: z.string(),
  needed: z.string(),
  /** What they must be able to do; not there: anybody helps. */
  skill: Skill.optional(),
  what: z.string(),
  /** Not there: as long as the session. */
  times: z.object({ from: Moment, to: Moment }).optional(),
})
export type ShiftDraft = z.infer<typeof ShiftDraft>

export const shiftOf = ({ id, title, needed, skill, what, times }: ShiftDraft): ShiftPlan => ({
  id,
  title: title.trim(),
  skill,
  needed: Number(needed),
  startsAt: times && instantAt(times.from),
  endsAt: times && instantAt(times.to),
  what: what.trim() || undefined,
})

export const shiftDraftsOf = (session: Session): ShiftDraft[] =>
  session.shifts.map((shift) => {
    const { startsAt, endsAt } = timesOf(shift, session)
    const isApart = shift.startsAt !== undefined || shift.endsAt !== undefined
    return {
      id: shift.id,
      title: shift.title,
      needed: String(shift.needed),
      skill: shift.skill,
      what: shift.what ?? '',
      ...(isApart && { times: { from: momentOf(startsAt), to: momentOf(endsAt) } }),
    }
  })

export const newShift = (shifts: readonly ShiftDraft[]): ShiftDraft => ({
  id: nextId('s', shifts),
  title: '',
  needed: '2',
  what: '',
})

export const isShiftFine = ({ title, needed }: ShiftDraft) => title.trim() !== '' && isBetween(needed, 1, 200)
