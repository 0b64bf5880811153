import { type Actor, titleIn } from '@mulin/shared/duties'
import { answerBy } from '@mulin/shared/hazards/escalation'
import { workdays } from '../platform/workdays.ts'
import type { Packing } from './hazard-steps.ts'
import { partsAlong } from './parts-along.ts'

interface Call {
  input: { note: string }
  personId: string
  actor: Actor
  now: string
}

/** The clock rests until there is an answer, but not for ever; of a whole the clocks of its parts too. */
export const asking =
  ({ now: at, personId, actor, input }: Call): Packing =>
  async () =>
  async (hazard) => {
    const until = answerBy(hazard, { at }, workdays)
    const change = { question: { text: input.note, at, until }, unanswered: undefined }
    const entry = { dueAt: until, note: input.note, by: titleIn(actor, hazard.areaPath) }
    return {
      change,
      entry: { dueAt: until },
      along: await partsAlong(hazard, () => ({ change }), { ...entry, at, action: 'ask', personId, photoIds: [] }),
    }
  }
