import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { acceptOffer } from './accept-offer.ts'
import { cancelSignUp } from './cancel-sign-up.ts'
import { cannotCome } from './cannot-come.ts'
import { letGoOfOffer } from './let-go-of-offer.ts'
import { mySignUps } from './my-sign-ups.ts'
import { oneSignUp } from './one-sign-up.ts'
import { readDraws } from './read-draws.ts'
import { signUp } from './sign-up.ts'

export const handler = serve(
  signUps,
  {
    signUp,
    mine: mySignUps,
    one: oneSignUp,
    accept: acceptOffer,
    letGo: letGoOfOffer,
    cancel: cancelSignUp,
    cannotCome,
    draw: readDraws,
  },
  dutiesOf,
)
