import { registers } from '@mulin/shared/sign-ups/registers'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { answerAppeal } from './answer-appeal.ts'
import { appealDecision } from './appeal-decision.ts'
import { approveSignUp } from './approve-sign-up.ts'
import { declineSignUp } from './decline-sign-up.ts'
import { moveSignUpInList } from './move-sign-up.ts'
import { removeSignUp } from './remove-sign-up.ts'
import { revealContact } from './reveal-contact.ts'
import { sawChange } from './saw-change.ts'
import { signUpsFile } from './sign-ups-file.ts'
import { signUpsOfActivity } from './sign-ups-of-activity.ts'
import { tellOfChange } from './tell-of-change.ts'

export const handler = serve(
  registers,
  {
    ofActivity: signUpsOfActivity,
    file: signUpsFile,
    approve: approveSignUp,
    decline: declineSignUp,
    remove: removeSignUp,
    move: moveSignUpInList,
    reveal: revealContact,
    tell: tellOfChange,
    seen: sawChange,
    appeal: appealDecision,
    answer: answerAppeal,
  },
  dutiesOf,
)
