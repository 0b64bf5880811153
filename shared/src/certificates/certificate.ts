import * as z from 'zod'
import { type Hours, type HoursEntry, hoursOf, minutesIn } from '../hours/hours.ts'
import { isConfirmed } from '../hours/workflow.ts'
import { Day, dayOf } from '../times.ts'
import { endOfIdentity, Identity, IdentityType } from './identity.ts'

/** `ZY2026-4F7K-9QXM`: the year, and eight letters that nobody guesses. */
export const CertificateNumber = z.string().regex(/^ZY\d{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)

/** Who issues certificates, the person in charge of it, and where to ask. */
export const Issuer = z
  .object({ name: z.string(), head: z.string().optional(), contact: z.string() })
  .meta({ id: 'Issuer' })
export type Issuer = z.infer<typeof Issuer>

const Service = z.object({ on: Day, title: z.string(), minutes: z.number().int() })

/** A record of volunteer service as 民政部令第67号 wants it. Never changed: what is corrected later stands in the ledger. */
export const Certificate = z
  .object({
    number: CertificateNumber,
    name: z.string(),
    volunteerNumber: z.string(),
    /** As the volunteer wrote it, where whoever wants the certificate asks for it. */
    identity: Identity.optional(),
    /** The first and the last day it is about. */
    from: Day,
    until: Day,
    minutes: z.number().int(),
    services: z.array(Service),
    issuer: Issuer,
    issuedAt: z.string(),
    /** SHA-256 of `textOf`, in hexadecimal. */
    hash: z.string(),
    withdrawnAt: z.string().optional(),
    withdrawReason: z.string().optional(),
  })
  .meta({ id: 'Certificate' })
export type Certificate = z.infer<typeof Certificate>

/** What anybody may know of it: no whole name, no phone, of an identity its kind and its end. */
export const CertificateCheck = Certificate.omit({ name: true, services: true, identity: true })
  .extend({
    identity: z.object({ type: IdentityType, end: z.string() }).optional(),
    state: z.enum(['valid', 'withdrawn']),
    nameMasked: z.string(),
  })
  .meta({ id: 'CertificateCheck' })
export type CertificateCheck = z.infer<typeof CertificateCheck>

/** What the hash is made of: whoever holds the certificate can write the same and compare. */
export const textOf = ({ services, issuer, ...rest }: Omit<Certificate, 'hash' | 'withdrawnAt' | 'withdrawReason'>) =>
  [
    rest.number,
    rest.name,
    rest.volunteerNumber,
    // Whoever has the hash and the rest could try all numbers: it fixes no more of it than anybody reads.
    ...(rest.identity ? [`${rest.identity.type} ${endOfIdentity(rest.identity)}`] : []),
    `${rest.from}/${rest.until}`,
    `${rest.minutes} min = ${hoursOf(rest.minutes)} h`,
    ...services.map(({ on, title, minutes }) => `${on} ${title} ${minutes} min`),
    issuer.name,
    ...(issuer.head === undefined ? [] : [issuer.head]),
    issuer.contact,
    rest.issuedAt,
  ].join('\n')

interface Period {
  from?: string | undefined
  until?: string | undefined
}

type Served = Omit<Hours, 'entries' | 'passedUp'> & { readonly entries: readonly Pick<HoursEntry, 'minutes'>[] }

/** What of all hours a certificate over that period lists, oldest first: confirmed, and not corrected to nothing. */
export const servicesIn = (all: readonly Served[], { from = '', until = '9' }: Period) =>
  all
    .filter(({ state, startsAt }) => isConfirmed(state) && from <= dayOf(startsAt) && dayOf(startsAt) <= until)
    .map((hours) => ({
      on: dayOf(hours.startsAt),
      title: `${hours.activityTitle} ${hours.sessionTitle}`,
      minutes: minutesIn(hours),
    }))
    .filter(({ minutes }) => minutes > 0)
    .sort((one, other) => (one.on < other.on ? -1 : 1))

/** A number that stays with the volunteer and says nothing about them. */
export const volunteerNumberOf = (volunteerId: string) => `V${volunteerId.slice(-10)}`
