import { maskName, maskPhone } from '@mulin/shared/personal-data'
import { seal, unseal } from '../platform/sealing.ts'
import type { StoredHazard } from './hazards.ts'
import { nameOf, phoneOf, type StoredPerson } from './people.ts'

const register = (hazardId: string) => `hazard:${hazardId}`

/** How to reach who reported, as known that day; undefined for who never left a number. */
export function contactFor(hazardId: string, person: StoredPerson): StoredHazard['contact'] {
  const [name, phone] = [nameOf(person), phoneOf(person)]
  if (!phone) return undefined
  return {
    phoneMasked: maskPhone(phone),
    sealedPhone: seal(phone, register(hazardId)),
    ...(name && { nameMasked: maskName(name), sealedName: seal(name, register(hazardId)) }),
  }
}

/** The whole name and number. Write a disclosure first. */
export function contactOf({ id, contact }: StoredHazard): { name?: string; phone: string } | undefined {
  if (!contact) return undefined
  const { sealedName, sealedPhone } = contact
  return {
    phone: unseal(sealedPhone, register(id)),
    ...(sealedName && { name: unseal(sealedName, register(id)) }),
  }
}
