import type { handling } from '@mulin/shared/hazards/handling'
import type { UseCase } from '../platform/serve.ts'
import { asking } from '../tables/asking.ts'
import { takeStep } from '../tables/hazard-steps.ts'

export const askReporter: UseCase<typeof handling.ask> = (call) => takeStep(call, 'ask', asking(call))
