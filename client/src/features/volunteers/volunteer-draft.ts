import { PersonName, Phone } from '@mulin/shared/personal-data'
import { FreeTime, Skill } from '@mulin/shared/volunteers'
import { useState } from 'react'
import * as z from 'zod'
import { newRequestId } from '../../platform/ids'
import { kept } from '../../platform/storage'
import { texts } from './texts'

const VolunteerDraft = z.object({
  requestId: z.string(),
  name: z.string(),
  /** Empty: the phone of last time. */
  phone: z.string(),
  skills: z.array(Skill),
  times: z.array(FreeTime),
  about: z.string(),
})
export type VolunteerDraft = z.infer<typeof VolunteerDraft>

const shelf = kept('volunteer-draft', VolunteerDraft)

export function useVolunteerDraft(name: string) {
  const [draft, setDraft] = useState<VolunteerDraft>(
    () => shelf.get() ?? { requestId: newRequestId(), name, phone: '', skills: [], times: [], about: '' },
  )
  const change = (changes: Partial<VolunteerDraft>) => {
    const changed = { ...draft, ...changes }
    setDraft(changed)
    shelf.set(changed)
  }
  return { draft, change, forget: () => shelf.remove() }
}

export type Faults = Partial<Record<'name' | 'phone' | 'skills' | 'times', string>>

/** What is missing or wrong, field by field. */
export function faultsOf({ name, phone, skills, times }: VolunteerDraft, hasPhone: boolean): Faults {
  const phoneIsFine = phone === '' ? hasPhone : Phone.safeParse(phone).success
  return {
    ...(!PersonName.safeParse(name).success && { name: texts.nameMissing }),
    ...(!phoneIsFine && { phone: texts.phoneMissing }),
    ...(skills.length === 0 && { skills: texts.chooseSkill }),
    ...(times.length === 0 && { times: texts.chooseTime }),
  }
}

/** The draft as the API takes it: what was left empty is not sent. */
export const registrationOf = ({ phone, about, ...rest }: VolunteerDraft) => ({
  ...rest,
  phone: phone || undefined,
  about: about || undefined,
})
