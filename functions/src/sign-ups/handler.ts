import { signUps } from '@mulin/shared/sign-ups'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { cancelSignUp } from './cancel-sign-up.ts'
import { mySignUps } from './my-sign-ups.ts'
import { signUp } from './sign-up.ts'
import { signUpsFile } from './sign-ups-file.ts'
import { signUpsOfActivity } from './sign-ups-of-activity.ts'

export const handler = serve(
  signUps,
  { signUp, mine: mySignUps, cancel: cancelSignUp, ofActivity: signUpsOfActivity, file: signUpsFile },
  dutiesOf,
)
