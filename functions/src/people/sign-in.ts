import type { people } from '@mulin/shared/people'
import { Refusal } from '@mulin/shared/refusals'
import { isLocalStage, weChat } from '../platform/environment.ts'
import { newId } from '../platform/ids.ts'
import type { UseCase } from '../platform/serve.ts'
import { openSession } from '../platform/session.ts'
import { codeToOpenId, type SignInFailure } from '../platform/wechat.ts'
import { addPerson, identified, personOf } from '../tables/people.ts'

const refusalOf = {
  invalid: 'sign_in_code_invalid',
  blocked: 'sign_in_blocked',
  too_often: 'sign_in_too_often',
  unavailable: 'sign_in_unavailable',
} as const satisfies Record<SignInFailure, string>

export const signIn: UseCase<typeof people.signIn> = async ({ input: { code }, refuse }) => {
  const identity = await identityOf(code)
  if ('failure' in identity) throw refuse(refusalOf[identity.failure])
  const known = await identified(identity.name)
  const personId = known ?? (await addPerson(identity.name, { id: newId('per'), elderMode: false }))
  const person = await personOf(personId)
  if (!person) throw new Refusal('busy')
  return { ...openSession(personId), person }
}

const demoPerson = /^demo:([a-z-]+(\d{1,6})?)$/

/** On the local stage, and only while it has no app id of WeChat, demo people and fresh visitors sign in. */
const isDemo = () => isLocalStage() && weChat().appId === ''

async function identityOf(code: string): Promise<{ name: string } | { failure: SignInFailure }> {
  if (isDemo()) return demoPerson.test(code) ? { name: code } : { failure: 'invalid' }
  const answer = await codeToOpenId(code)
  return 'failure' in answer ? answer : { name: `wechat:${weChat().appId}:${answer.openId}` }
}
