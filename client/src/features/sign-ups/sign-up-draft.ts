import type { Person } from '@mulin/shared/people'
import { PersonName, Phone } from '@mulin/shared/personal-data'
import { SignUpRole } from '@mulin/shared/sign-ups/sign-up'
import { useState } from 'react'
import * as z from 'zod'
import { newRequestId } from '../../platform/ids'
import { kept } from '../../platform/storage'
import { texts } from './texts'

const SignUpDraft = z.object({
  requestId: z.string(),
  /** Whose it is: somebody else on this device starts anew. */
  personId: z.string(),
  activityId: z.string(),
  as: SignUpRole,
  sessionId: z.string().optional(),
  name: z.string(),
  /** Left out: the number of last time. */
  phone: z.string().optional(),
})
export type SignUpDraft = z.infer<typeof SignUpDraft>

const shelf = kept('sign-up-draft', SignUpDraft)

/** Starts as the page was opened; a draft of the same sign-up goes on, with its request id. */
export function useSignUpDraft(start: Omit<SignUpDraft, 'requestId'>) {
  const [draft, setDraft] = useState(() => {
    const before = shelf.get()
    return before && isSame(before, start)
      ? { ...before, sessionId: start.sessionId ?? before.sessionId }
      : { ...start, requestId: newRequestId() }
  })
  const change = (changes: Partial<SignUpDraft>): SignUpDraft => {
    const changed = { ...draft, ...changes }
    setDraft(changed)
    shelf.set(changed)
    return changed
  }
  return { draft, change, forget: () => shelf.remove() }
}

const isSame = (before: SignUpDraft, start: Omit<SignUpDraft, 'requestId'>) =>
  before.personId === start.personId && before.activityId === start.activityId && before.as === start.as

export type Faults = Partial<Record<'session' | 'name' | 'phone', string>>

export function faultsOf({ sessionId, name, phone }: SignUpDraft, hasPhone: boolean): Faults {
  const phoneIsFine = phone === undefined ? hasPhone : Phone.safeParse(phone).success
  return {
    ...(sessionId === undefined && { session: texts.chooseSession }),
    ...(!PersonName.safeParse(name).success && { name: name.trim() === '' ? texts.nameMissing : texts.nameWrong }),
    ...(!phoneIsFine && { phone: texts.phoneMissing }),
  }
}

/** As the API takes it: a name or phone that did not change is not sent again. */
export const sentAs = (
  { personId: _, name, sessionId = '', ...rest }: SignUpDraft,
  { name: known }: Pick<Person, 'name'>,
) => ({
  ...rest,
  sessionId,
  name: name.trim() === known ? undefined : name,
})
