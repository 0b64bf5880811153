import * as z from 'zod'
import { Hazard } from './hazard.ts'
import { HazardAction } from './workflow.ts'

/** The hazard that something is about: nothing of it that only its reporter may read. */
export const AboutHazard = z
  .object({ hazardId: Hazard.shape.id })
  .extend(Hazard.pick({ number: true, categoryName: true, areaPath: true, building: true, spot: true }).shape)
  .meta({ id: 'AboutHazard' })
export type AboutHazard = z.infer<typeof AboutHazard>

/**
 * What was done with it; `join`: one met it too; `remind`: its deadline comes near, for who has it; `remind_answer`: for who
 * was asked something.
 */
export const HazardNews = z.enum([...HazardAction.options, 'join', 'remind', 'remind_answer'])
export type HazardNews = z.infer<typeof HazardNews>

/** Who hears of it. Who does something themselves is not told, but for what they get a number for. */
export const audience: Readonly<Record<HazardNews, 'reporter' | 'joined' | 'all' | 'nobody'>> = {
  report: 'reporter',
  join: 'joined',
  remind: 'nobody',
  remind_answer: 'nobody',
  withdraw: 'nobody',
  accept: 'all',
  decline: 'all',
  hand_up: 'reporter',
  dispatch: 'all',
  take_on: 'all',
  send_back: 'nobody',
  reroute: 'all',
  correct: 'reporter',
  ask: 'reporter',
  answer: 'nobody',
  no_answer: 'reporter',
  // Whoever has it is told.
  add: 'nobody',
  request_extension: 'nobody',
  extend: 'all',
  refuse_extension: 'nobody',
  escalate: 'all',
  split: 'all',
  merge: 'all',
  absorb: 'nobody',
  fix: 'all',
  rework: 'all',
  // Closing it follows.
  check: 'nobody',
  close: 'all',
  dispute: 'all',
  dispute_too: 'nobody',
  appeal: 'all',
  rate: 'nobody',
  sign_for: 'nobody',
  refuse_to_sign: 'nobody',
  object: 'nobody',
  hide_photo: 'reporter',
  show_photo: 'nobody',
  // Who took it sees it as before.
  cover_photo: 'nobody',
  uncover_photo: 'nobody',
}
