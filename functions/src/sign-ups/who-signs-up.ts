import { Refusal } from '@mulin/shared/refusals'
import type { SignUpRole } from '@mulin/shared/sign-ups'
import { newId } from '../platform/ids.ts'
import { changePerson, keptForNextTime, nameOf, phoneOf, type StoredPerson } from '../tables/people.ts'

interface Written {
  name?: string | undefined
  phone?: string | undefined
  as: SignUpRole
  now: string
}

/** With name and phone as written now or kept from last time, and the write that keeps what is new of them. */
export function whoSignsUp(person: StoredPerson, written: Written) {
  const kept = { name: nameOf(person), phone: phoneOf(person) }
  const { name = kept.name, phone = kept.phone, as, now } = written
  if (!name) throw new Refusal('name_required')
  if (!phone) throw new Refusal('phone_required')
  const news = { ...(name !== kept.name && { name }), ...(phone !== kept.phone && { phone }) }
  return {
    who: { id: newId('sgn'), personId: person.id, as, name, phone, signedUpAt: now },
    keeping: Object.keys(news).length > 0 ? [changePerson(person.id, keptForNextTime(person.id, news))] : [],
  }
}
