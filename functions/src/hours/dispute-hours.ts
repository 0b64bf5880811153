import type { hours } from '@mulin/shared/hours/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { hoursFrom } from '../tables/hours.ts'
import { takeOwnStep } from './take-step.ts'

export const disputeHours: UseCase<typeof hours.dispute> = async (call) => hoursFrom(await takeOwnStep(call, 'dispute'))
