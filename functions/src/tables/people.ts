import { isActive, Duty } from '@mulin/shared/duties'
import { maskPhone } from '@mulin/shared/personal-data'
import { Person } from '@mulin/shared/people'
import { Refusal } from '@mulin/shared/refusals'
import * as z from 'zod'
import { later, now, secondsOf } from '../platform/clock.ts'
import { blind, seal, unseal } from '../platform/sealing.ts'
import { portions } from '../platform/grouped.ts'
import { absent } from './expressions.ts'
import { keys } from './keys.ts'
import type { Item } from './reading.ts'
import { getItem, getItems, query } from './table.ts'
import { transact, type Write } from './transact.ts'

/** A person as stored: name and phone are sealed, see `nameOf` and `phoneOf`. */
export const StoredPerson = Person.pick({
  id: true,
  estateId: true,
  areaPath: true,
  elderMode: true,
  volunteer: true,
}).extend({ sealedName: z.string().optional(), sealedPhone: z.string().optional() })
export type StoredPerson = z.infer<typeof StoredPerson>

export const personRegister = (personId: string) => `person:${personId}`
export const nameOf = ({ id, sealedName }: StoredPerson) => sealedName && unseal(sealedName, personRegister(id))
export const phoneOf = ({ id, sealedPhone }: StoredPerson) => sealedPhone && unseal(sealedPhone, personRegister(id))

/** As written now, or as kept from last time. */
export function contactOf(
  person: StoredPerson,
  { name = nameOf(person), phone = phoneOf(person) }: { name?: string | undefined; phone?: string | undefined } = {},
) {
  if (!name) throw new Refusal('name_required')
  if (!phone) throw new Refusal('phone_required')
  return { name, phone }
}

/** What to `set` on a person to keep a name or a phone for next time; what is undefined stays as it was. */
export const keptForNextTime = (
  personId: string,
  { name, phone }: { name?: string | undefined; phone?: string | undefined },
) => ({
  ...(name !== undefined && { sealedName: seal(name, personRegister(personId)) }),
  ...(phone !== undefined && { sealedPhone: seal(phone, personRegister(personId)) }),
})

/** Keeps for next time what is given and new of a name and a phone; no write when nothing is. */
export function keepContact(
  person: StoredPerson,
  { name = nameOf(person), phone = phoneOf(person) }: { name?: string | undefined; phone?: string | undefined },
): Write[] {
  const news = { ...(name !== nameOf(person) && { name }), ...(phone !== phoneOf(person) && { phone }) }
  return Object.keys(news).length > 0 ? [changePerson(person.id, keptForNextTime(person.id, news))] : []
}

/** The person with the duties of today, in one Query. */
export async function personOf(personId: string): Promise<Person | undefined> {
  const { pk, sk } = keys.person(personId)
  const { items } = await query({ pk, begins: sk })
  const me = items.find((item) => item.sk === sk)
  return (
    me &&
    viewOf(
      StoredPerson.parse(me),
      items.filter((item) => item !== me),
    )
  )
}

const readAtOnce = 100

/** Where each of them lives, as far as they say. */
export async function homesOf(personIds: readonly string[]): Promise<Map<string, string>> {
  const items = await Promise.all(portions(personIds.map(keys.person), readAtOnce).map(getItems))
  const people = items.flat().flatMap((item) => (item ? [StoredPerson.parse(item)] : []))
  return new Map(people.flatMap(({ id, areaPath }) => (areaPath === undefined ? [] : [[id, areaPath] as const])))
}

/** One's own view of a stored person. */
export function viewOf(person: StoredPerson, dutyItems: readonly Item[] = []): Person {
  const phone = phoneOf(person)
  const duties = dutyItems.map((item) => Duty.parse(item)).filter((duty) => isActive(duty, now()))
  return { ...person, name: nameOf(person), phoneMasked: phone && maskPhone(phone), duties }
}

type Changes = Partial<Pick<StoredPerson, 'estateId' | 'areaPath' | 'elderMode' | 'sealedName' | 'sealedPhone'>>

/** Changes what is given, keeps the rest. */
export const changePerson = (personId: string, set: Changes): Write => ({
  update: keys.person(personId),
  set: { changedAt: now(), ...set },
  if: { id: personId },
})

/** Who signs in with that identity (`wechat:<appid>:<openid>`, `demo:<person>`); identities are stored blinded. */
export const identified = (identity: string) =>
  getItem(keys.identity(blind(identity)), z.object({ personId: z.string() })).then((found) => found?.personId)

/** The id of the person now behind the identity: the new one, or the one that was faster. */
export async function addPerson(identity: string, person: StoredPerson, more: readonly Write[] = []): Promise<string> {
  const lost = await transact([
    { put: { ...keys.identity(blind(identity)), personId: person.id }, fresh: true },
    { put: { ...person, ...keys.person(person.id), signedInFirstAt: now() }, fresh: true },
    ...more,
  ])
  return lost?.item ? z.string().parse(lost.item['personId']) : person.id
}

const codeMinutes = 10
const StoredCode = z.object({ personId: z.string(), validUntil: z.string() })

/** Undefined when somebody else holds the same digits just now. */
export async function addPersonCode(code: string, personId: string): Promise<{ expiresAt: string } | undefined> {
  const validUntil = later(now(), codeMinutes)
  const expiresAt = secondsOf(later(validUntil, codeMinutes))
  // DynamoDB takes days to remove what expired; until then digits would run out.
  const isFree = { validUntil: { olderThan: now() } }
  const set = { personId, validUntil, expiresAt }
  const lost = await transact([{ update: keys.personCode(code), set, remove: ['usedAt'], if: isFree }])
  return lost ? undefined : { expiresAt: validUntil }
}

/**
 * Whom the code stands for, undefined when it is unknown or too old. Whether it is used only `usePersonCode` says: to the
 * same call sent twice at once it must not seem so.
 */
export async function behindCode(code: string): Promise<string | undefined> {
  const found = await getItem(keys.personCode(code), StoredCode)
  return found && found.validUntil > now() ? found.personId : undefined
}

/** Loses when the code was used in the meantime. */
export const usePersonCode = (code: string, personId: string): Write => ({
  update: keys.personCode(code),
  set: { usedAt: now() },
  if: { personId, usedAt: absent },
})
