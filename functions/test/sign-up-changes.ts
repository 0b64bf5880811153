import type { SentTo } from '@mulin/shared/endpoint'
import { signUpChanges } from '@mulin/shared/sign-ups/changes'
import { newId } from '../src/platform/ids.ts'
import { handler } from '../src/sign-up-changes/handler.ts'
import { mySignUp } from './activities.ts'
import { call } from './call.ts'

type Change = Omit<SentTo<typeof signUpChanges.change>, 'signUpId'>

/** Of the sign-up as it is now, unless another version is given. */
export async function change(personId: string, signUpId: string, to: Partial<Change>) {
  const version = to.version ?? (await mySignUp(personId, signUpId)).version
  return send(personId, { requestId: newId('sgn'), ...to, version, signUpId })
}

/** As it is given. */
export const send = (personId: string, input: SentTo<typeof signUpChanges.change>) =>
  call(handler, signUpChanges.change, input, personId)

/** So many people. */
export const party = (size: number, name = '居民') =>
  Array.from({ length: size }, (_, place) => ({ name: `${name} ${place + 1}` }))
