import { Taught } from '@mulin/shared/inspections/acknowledgement'
import { Checklist, ChecklistAnswers } from '@mulin/shared/inspections/checklist'
import { Team } from '@mulin/shared/inspections/inspection'
import * as z from 'zod'
import { DraftPhoto } from '../../../queries/photo-courier'

/** What somebody found, as it is kept on the phone until it is handed in. */
export const Problem = z.object({
  requestId: z.string(),
  itemId: z.string().optional(),
  /** It was chosen that none of the checklist has it. */
  isOfNoItem: z.literal(true).optional(),
  categoryId: z.string().optional(),
  place: z.string(),
  description: z.string(),
  before: z.array(DraftPhoto),
  after: z.array(DraftPhoto),
  kind: z.enum(['fixed_on_the_spot', 'deadline']),
  dueOn: z.string(),
  /** What was done about it, or what has to be. */
  note: z.string().default(''),
  at: z.string(),
  /** The number of the hazard, once it is handed in. */
  number: z.string().optional(),
})
export type Problem = z.infer<typeof Problem>

/** What the responsible person says to a finding; nothing chosen yet is left out. */
const Said = z.object({ kind: z.enum(['agreed', 'objected']), words: z.string() })
export type Said = z.infer<typeof Said>

const Signing = z.object({
  kind: z.enum(['signed', 'refused']),
  name: z.string(),
  signature: z.string(),
  reason: z.string(),
  witness: z.string(),
})
export type Signing = z.infer<typeof Signing>

/** An inspection on this phone: all of it can be done without a network. */
export const Visit = z.object({
  siteId: z.string(),
  siteName: z.string(),
  checklist: Checklist,
  startedAt: z.string(),
  teams: z.array(Team),
  unitIds: z.array(z.string()),
  /** Under these the server gets each step once. */
  requestIds: z.object({ start: z.string(), finish: z.string() }),
  inspectionId: z.string().optional(),
  /** That it is of this inspection, also of a plan for another day; whoever kept it before that was asked is asked. */
  isChosen: z.literal(true).optional(),
  /** Who was said to have come when it was first sent: the same is said again if no answer arrived. */
  begunWith: z.object({ teams: z.array(Team), unitIds: z.array(z.string()) }).optional(),
  /** It was finished once, and no answer arrived. */
  finishSent: z.literal(true).optional(),
  /** The server knows that it began. */
  isStarted: z.boolean(),
  answers: ChecklistAnswers,
  problems: z.array(Problem),
  taught: z.array(Taught),
  note: z.string(),
  signing: Signing,
  /** By the request id of each finding, of colleagues too. None in a visit that was kept before anybody was asked. */
  said: z.record(z.string(), Said).optional(),
  /** It was meant to be handed in, and the network was gone. */
  unsent: z.boolean(),
})
export type Visit = z.infer<typeof Visit>
