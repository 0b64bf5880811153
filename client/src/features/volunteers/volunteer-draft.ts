import { PersonName, Phone } from '@mulin/shared/personal-data'
import { Skill } from '@mulin/shared/skills'
import { FreeTime } from '@mulin/shared/volunteers'
import type { Person } from '@mulin/shared/people'
import { useEffect, useRef } from 'react'
import * as z from 'zod'
import { newRequestId } from '../../platform/ids'
import { useDraft } from '../../platform/use-draft'
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

export function useVolunteerDraft({ name = '', volunteer }: Pick<Person, 'name' | 'volunteer'>) {
  const { change, ...on } = useDraft('volunteer-draft', VolunteerDraft, () => ({
    requestId: newRequestId(),
    name,
    phone: '',
    skills: [],
    times: [],
    about: '',
  }))
  // What was kept may have become the registration that was decided on.
  const decided = volunteer?.id
  const latest = useRef(change)
  useEffect(() => {
    if (decided !== undefined) latest.current({ requestId: newRequestId() })
  }, [decided])
  return { ...on, change }
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
