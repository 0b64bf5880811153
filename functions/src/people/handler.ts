import { people } from '@mulin/shared/people'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { me } from './me.ts'
import { myDisclosures } from './my-disclosures.ts'
import { showCode } from './show-code.ts'
import { signIn } from './sign-in.ts'
import { updateMe } from './update-me.ts'

export const handler = serve(people, { signIn, me, update: updateMe, disclosures: myDisclosures, showCode }, dutiesOf)
