import { registers } from '@mulin/shared/sign-ups/registers'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { answerAppeal } from './answer-appeal.ts'
import { appealDecision } from './appeal-decision.ts'
import { approveSignUp } from './approve-sign-up.ts'
import { declineSignUp } from './decline-sign-up.ts'
import { moveSignUpInList } from './move-sign-up.ts'
import { removeSignUp } from './remove-sign-up.ts'
import { signUpsFile } from './sign-ups-file.ts'
import { signUpsOfActivity } from './sign-ups-of-activity.ts'

export const handler = serve(
  registers,
  {
    ofActivity: signUpsOfActivity,
    file: signUpsFile,
    approve: approveSignUp,
    decline: declineSignUp,
    remove: removeSignUp,
    move: moveSignUpInList,
    appeal: appealDecision,
    answer: answerAppeal,
  },
  dutiesOf,
)
