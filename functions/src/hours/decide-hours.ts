import type { hours } from '@mulin/shared/hours/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { hoursRowFrom } from '../tables/hours.ts'
import { takeStaffStep } from './take-step.ts'

export const confirmHours: UseCase<typeof hours.confirm> = async (call) =>
  hoursRowFrom(await takeStaffStep(call, 'confirm'))

export const correctHours: UseCase<typeof hours.correct> = async (call) =>
  hoursRowFrom(await takeStaffStep(call, 'correct'))

/** Other minutes set the hours right, none leave them as they are. */
export const answerDispute: UseCase<typeof hours.answer> = async (call) =>
  hoursRowFrom(await takeStaffStep(call, call.input.minutes === undefined ? 'uphold' : 'revise'))
