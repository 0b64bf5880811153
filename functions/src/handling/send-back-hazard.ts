import type { handling } from '@mulin/shared/hazards/handling'
import type { UseCase } from '../platform/serve.ts'
import { takeStep } from '../tables/hazard-steps.ts'
import { sendingBack } from '../tables/sending-back.ts'

export const sendBackHazard: UseCase<typeof handling.sendBack> = (call) =>
  takeStep(call, 'send_back', sendingBack(call.now))
