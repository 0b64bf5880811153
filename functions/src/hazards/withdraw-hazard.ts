import type { hazards } from '@mulin/shared/hazards/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { absent } from '../tables/expressions.ts'
import { takeStep } from '../tables/hazard-steps.ts'

/** Who joins meanwhile touches no version: that nobody does is its own condition. */
export const withdrawHazard: UseCase<typeof hazards.withdraw> = (call) =>
  takeStep(call, 'withdraw', async () => ({ joined }) => ({ premise: { joined: joined ?? absent } }))
