import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { acceptOffer } from './accept-offer.ts'
import { approveSignUp } from './approve-sign-up.ts'
import { cancelSignUp } from './cancel-sign-up.ts'
import { declineSignUp } from './decline-sign-up.ts'
import { letGoOfOffer } from './let-go-of-offer.ts'
import { moveSignUpInList } from './move-sign-up.ts'
import { mySignUps } from './my-sign-ups.ts'
import { oneSignUp } from './one-sign-up.ts'
import { readDraws } from './read-draws.ts'
import { removeSignUp } from './remove-sign-up.ts'
import { signUp } from './sign-up.ts'
import { signUpsFile } from './sign-ups-file.ts'
import { signUpsOfActivity } from './sign-ups-of-activity.ts'

export const handler = serve(
  signUps,
  {
    signUp,
    mine: mySignUps,
    one: oneSignUp,
    accept: acceptOffer,
    letGo: letGoOfOffer,
    cancel: cancelSignUp,
    approve: approveSignUp,
    decline: declineSignUp,
    remove: removeSignUp,
    move: moveSignUpInList,
    draw: readDraws,
    ofActivity: signUpsOfActivity,
    file: signUpsFile,
  },
  dutiesOf,
)
