import * as z from 'zod'
import { Absence } from './absences/absence.ts'
import { AreaPath } from './areas.ts'
import { endpoint } from './endpoint.ts'
import { DecidesForAll, Hazard } from './hazards/hazard.ts'
import { LeftToOthers } from './hazards/left-to-others.ts'
import { HazardState, Part } from './hazards/workflow.ts'
import { HoursRow } from './hours/hours.ts'
import { InboxCount, InboxEscalated, InboxKind } from './inbox-counts.ts'
import { ActivityId, HazardId, InspectionId, SignUpId, Slug, VolunteerId } from './ids.ts'
import { Finding, InspectionRow } from './inspections/inspection.ts'
import { pageInput } from './pages.ts'
import { Photo } from './photos.ts'
import { SignUpRow } from './sign-ups/sign-up.ts'
import { Skill } from './skills.ts'
import { FreeTime, VolunteerRow } from './volunteers.ts'

const waiting = { areaPath: AreaPath, since: z.string(), dueAt: z.string() }

/** Something that waits for the person who asks, or was passed up to them. */
export const InboxItem = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('hazard'),
      id: HazardId,
      number: z.string(),
      state: HazardState,
      categoryId: Slug,
      categoryName: z.string(),
      place: z.string(),
      description: z.string(),
      photo: Photo.optional(),
      parts: z.array(Part),
      burnsAt: z.string(),
      ...Hazard.pick({
        building: true,
        spot: true,
        location: true,
        handler: true,
        byLink: true,
        question: true,
        extension: true,
        openParts: true,
        splitInto: true,
        endedParts: true,
        parent: true,
        disputes: true,
        appealedAt: true,
        addedAt: true,
        joined: true,
        checkDueAt: true,
        earlier: true,
        escalatedTo: true,
        inspection: true,
        handedUpAt: true,
      }).shape,
      deadline: Hazard.shape.deadline.optional(),
      ...LeftToOthers.shape,
      decidesForAll: DecidesForAll,
      /** To whom a rule hands it as soon as it is taken up, and in which place of the order that rule stands. */
      ruled: z.object({ place: z.number().int(), to: z.string() }).optional(),
      reportedAt: z.string(),
      version: z.number().int(),
      ...waiting,
    }),
    z.object({
      kind: z.literal('volunteer'),
      id: VolunteerId,
      name: z.string(),
      phoneMasked: z.string(),
      skills: z.array(Skill),
      /** What is to be added; otherwise all of it waits. */
      asked: z.array(Skill).optional(),
      times: z.array(FreeTime),
      trainings: VolunteerRow.shape.trainings,
      version: z.number().int(),
      ...waiting,
    }),
    SignUpRow.extend({
      kind: z.literal('sign_up'),
      activityId: ActivityId,
      activityTitle: z.string(),
      startsAt: z.string(),
      ...waiting,
    }),
    SignUpRow.pick({ id: true, sessionTitle: true, state: true, reason: true, name: true }).extend({
      kind: z.literal('sign_up_appeal'),
      activityId: ActivityId,
      activityTitle: z.string(),
      startsAt: z.string(),
      words: z.string(),
      ...waiting,
    }),
    HoursRow.extend({ kind: z.literal('hours'), ...waiting }),
    Absence.pick({ activityId: true, activityTitle: true, sessionTitle: true, startsAt: true }).extend({
      kind: z.literal('appeal'),
      id: SignUpId,
      name: z.string(),
      words: z.string(),
      ...waiting,
    }),
    InspectionRow.pick({ siteId: true, siteName: true, siteKind: true, address: true, plannedOn: true }).extend({
      kind: z.literal('inspection'),
      id: InspectionId,
      state: z.enum(['planned', 'under_way']),
      /** Units that come along. */
      with: z.array(z.string()),
      ...waiting,
    }),
    /** A finding that has to be looked at again by now. */
    Finding.pick({
      hazardId: true,
      inspectionId: true,
      siteId: true,
      siteName: true,
      number: true,
      categoryName: true,
      place: true,
    }).extend({
      kind: z.literal('recheck'),
      id: z.string(),
      photo: Photo.optional(),
      /** How often it was not passed so far. */
      failed: z.number().int(),
      ...waiting,
    }),
  ])
  .meta({ id: 'InboxItem' })
export type InboxItem = z.infer<typeof InboxItem>

export const inbox = {
  read: endpoint({
    method: 'GET',
    path: '/inbox',
    access: 'staff',
    summary:
      'Everything that waits for me, or was passed up to me because it is late, what burns first comes first, with numbers per kind',
    input: z.object({
      kind: InboxKind.optional(),
      /** Of that only the hazards that were passed up to me because they are late, whoever has them. */
      escalated: z.literal('only').optional(),
      ...pageInput,
    }),
    output: z.object({
      counts: z.array(InboxCount),
      /** For whom something late is passed up to. */
      escalated: InboxEscalated.optional(),
      items: z.array(InboxItem),
      next: z.string().optional(),
    }),
    refusals: [],
  }),
}
