import type { SignUpAppeal } from '@mulin/shared/sign-ups/appeals'
import { seal, unseal } from '../platform/sealing.ts'
import { keys } from './keys.ts'
import { registerOf } from './sign-up-parties.ts'
import { type StoredSignUp, waitingForStaff } from './sign-ups.ts'
import type { StoredStaffStep } from './staff-steps.ts'
import type { Write } from './transact.ts'
import { openWorkKeys } from './work.ts'

/** Beside the sign-up it is about, which stands among the work of its area until it is answered. */
export function addSignUpAppeal(signUp: StoredSignUp, { words, at }: SignUpAppeal, dueAt: string): Write {
  const appeal = { at, sealedWords: seal(words, registerOf(signUp.activityId)) }
  return changed(signUp, { set: { appeal, dueAt, ...waitingForStaff({ ...signUp, dueAt }) } })
}

export const answerSignUpAppeal = (signUp: StoredSignUp, answer: string, staffStep: StoredStaffStep): Write =>
  changed(signUp, {
    set: { 'appeal.answer': answer, 'appeal.answeredAt': staffStep.at },
    append: { trail: [staffStep] },
    remove: ['dueAt', ...openWorkKeys],
  })

/** Loses when anything happened to it since it was read. */
const changed = ({ personId, id, version }: StoredSignUp, change: object): Write => ({
  update: keys.signUp(personId, id),
  ...change,
  add: { version: 1 },
  if: { version },
})

export const awaitsAnswer = ({ appeal }: Pick<StoredSignUp, 'appeal'>) =>
  appeal !== undefined && appeal.answer === undefined

export function appealFrom({ appeal, activityId }: StoredSignUp): SignUpAppeal | undefined {
  if (!appeal) return undefined
  const { sealedWords, ...said } = appeal
  return { ...said, words: unseal(sealedWords, registerOf(activityId)) }
}
