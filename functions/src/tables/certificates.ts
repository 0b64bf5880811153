import { Certificate, type CertificateCheck, Issuer } from '@mulin/shared/certificates/certificate'
import { endOfIdentity, Identity } from '@mulin/shared/certificates/identity'
import { maskName } from '@mulin/shared/personal-data'
import * as z from 'zod'
import { seal, unseal } from '../platform/sealing.ts'
import { certificatesOf } from './index-keys.ts'
import { keys } from './keys.ts'
import type { Item } from './reading.ts'
import { getItem, getItems, query } from './table.ts'
import type { Write } from './transact.ts'

const StoredCertificate = Certificate.omit({ name: true, identity: true }).extend({
  personId: z.string(),
  /** Where the volunteer lives: who of staff may withdraw it. */
  areaPath: z.string(),
  sealedName: z.string(),
  sealedIdentity: z.string().optional(),
})
export type StoredCertificate = z.infer<typeof StoredCertificate>

const registerOf = (number: string) => `certificate:${number}`
const nameOn = ({ number, sealedName }: StoredCertificate) => unseal(sealedName, registerOf(number))

const identityOn = ({ number, sealedIdentity }: StoredCertificate) =>
  sealedIdentity === undefined ? undefined : Identity.parse(JSON.parse(unseal(sealedIdentity, registerOf(number))))

/** For its owner. */
export const certificateFrom = (stored: StoredCertificate): Certificate => ({
  ...stored,
  name: nameOn(stored),
  identity: identityOn(stored),
})

/** For anybody. */
export function checkFrom(stored: StoredCertificate): CertificateCheck {
  const identity = identityOn(stored)
  return {
    ...stored,
    state: stored.withdrawnAt === undefined ? 'valid' : 'withdrawn',
    nameMasked: maskName(nameOn(stored)),
    identity: identity && { type: identity.type, end: endOfIdentity(identity) },
  }
}

/** As it is stored, whoever the owner is. */
export function storedCertificate(
  { name, identity, ...certificate }: Certificate,
  owner: { id: string; areaPath: string },
): StoredCertificate {
  const register = registerOf(certificate.number)
  const sealedIdentity = identity && seal(JSON.stringify(identity), register)
  return {
    ...certificate,
    personId: owner.id,
    areaPath: owner.areaPath,
    sealedName: seal(name, register),
    ...(sealedIdentity && { sealedIdentity }),
  }
}

/** Loses when the number is taken. */
export const addCertificate = (stored: StoredCertificate): Write => ({
  put: {
    ...stored,
    ...keys.certificate(stored.number),
    ...certificatesOf(stored.personId, stored.issuedAt, stored.number),
  },
  fresh: true,
})

export const certificateOf = (number: string): Promise<StoredCertificate | undefined> =>
  getItem(keys.certificate(number), StoredCertificate)

/** Loses when it was withdrawn in the meantime. */
export const withdraw = (
  number: string,
  why: { withdrawnAt: string; withdrawReason: string; withdrawnBy: string },
) => ({
  update: keys.certificate(number),
  set: why,
  if: { number, withdrawnAt: 'absent' as const },
})

const shownAtMost = 50

/** Somebody's, newest first; one just issued may be missing for a moment. */
export async function certificatesFor(personId: string): Promise<Certificate[]> {
  const { gsi4pk: pk } = certificatesOf(personId, '', '')
  const { items } = await query({ index: 'gsi4', pk, newestFirst: true, limit: shownAtMost })
  return items.map((item) => certificateFrom(StoredCertificate.parse(item)))
}

export const putIssuer = (issuer: Issuer, by: { setBy?: string; setAt?: string } = {}): Write => ({
  put: { ...issuer, ...by, ...keys.issuer() },
})
export const storedIssuer = async (): Promise<Issuer | undefined> => issuerFrom((await getItems([keys.issuer()]))[0])
export const issuerFrom = (item: Item | undefined): Issuer | undefined => item && Issuer.parse(item)
