import { hazards } from '@mulin/shared/hazards/endpoints'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { addToHazard } from './add-to-hazard.ts'
import { answerQuestion } from './answer-question.ts'
import { appealHazard } from './appeal-hazard.ts'
import { disputeHazard } from './dispute-hazard.ts'
import { listCategories } from './list-categories.ts'
import { myHazards } from './my-hazards.ts'
import { oneHazard } from './one-hazard.ts'
import { rateHazard } from './rate-hazard.ts'
import { reportHazard } from './report-hazard.ts'
import { verifyHazard } from './verify-hazard.ts'
import { withdrawHazard } from './withdraw-hazard.ts'

export const handler = serve(
  hazards,
  {
    categories: listCategories,
    report: reportHazard,
    mine: myHazards,
    one: oneHazard,
    verify: verifyHazard,
    withdraw: withdrawHazard,
    answer: answerQuestion,
    add: addToHazard,
    dispute: disputeHazard,
    appeal: appealHazard,
    rate: rateHazard,
  },
  dutiesOf,
)
