import { signUpChanges } from '@mulin/shared/sign-ups/changes'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { changeSignUp } from './change-sign-up.ts'

export const handler = serve(signUpChanges, { change: changeSignUp }, dutiesOf)
