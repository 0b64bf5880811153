import { hours } from '@mulin/shared/hours/endpoints'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { answerDispute, confirmHours, correctHours } from './decide-hours.ts'
import { claimHours } from './claim-hours.ts'
import { disputeHours } from './dispute-hours.ts'
import { listHours } from './list-hours.ts'
import { myHours } from './my-hours.ts'

export const handler = serve(
  hours,
  {
    mine: myHours,
    claim: claimHours,
    dispute: disputeHours,
    list: listHours,
    confirm: confirmHours,
    correct: correctHours,
    answer: answerDispute,
  },
  dutiesOf,
)
