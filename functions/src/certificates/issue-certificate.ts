import { createHash } from 'node:crypto'
import {
  type Certificate,
  type Issuer,
  servicesIn,
  textOf,
  volunteerNumberOf,
} from '@mulin/shared/certificates/certificate'
import type { certificates } from '@mulin/shared/certificates/endpoints'
import { Refusal } from '@mulin/shared/refusals'
import { dayOf } from '@mulin/shared/times'
import { unguessable } from '../platform/ids.ts'
import type { UseCase } from '../platform/serve.ts'
import {
  addCertificate,
  certificateFrom,
  issuerFrom,
  storedCertificate,
  type StoredCertificate,
} from '../tables/certificates.ts'
import { allHoursOf, type StoredHours } from '../tables/hours.ts'
import { keys } from '../tables/keys.ts'
import { nameOf, StoredPerson } from '../tables/people.ts'
import { createOnce, earlierAnswer, requestKey } from '../tables/requests.ts'
import { getItems } from '../tables/table.ts'

// Each time a number is taken, which next to never happens.
const attemptsAtMost = 5

type Issue = UseCase<typeof certificates.issue>
type Call = Parameters<Issue>[0]

/** Over what is confirmed now; what is corrected later changes the ledger, not the certificate. */
export const issueCertificate: Issue = async (call) => {
  const { input, personId } = call
  const { requestId, ...content } = input
  const request = { personId, requestId, content }
  const [[remembered, stored, issuer], all] = await Promise.all([
    getItems([requestKey(request), keys.person(personId), keys.issuer()]),
    allHoursOf(personId),
  ])
  const earlier = earlierAnswer<StoredCertificate | Certificate>(remembered, request)
  // Until 90 days after names were sealed there, some are remembered as they were given.
  if (earlier) return 'sealedName' in earlier ? certificateFrom(earlier) : earlier
  // The session outlived the person.
  if (!stored) throw new Refusal('not_signed_in')

  const person = StoredPerson.parse(stored)
  const facts = factsOf(call, person, all, issuerFrom(issuer))
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const owner = { id: personId, areaPath: person.areaPath ?? '' }
    const certificate = storedCertificate(numbered(facts), owner)
    // Remembered as it is stored: who it names stays sealed.
    const done = await createOnce(request, certificate, [addCertificate(certificate)])
    if ('answer' in done) return certificateFrom(done.answer)
  }
  throw new Refusal('busy')
}

type Facts = Omit<Certificate, 'number' | 'hash'>

function factsOf({ input, now, refuse }: Call, person: StoredPerson, all: StoredHours[], issuer?: Issuer): Facts {
  const { volunteer } = person
  if (volunteer?.state !== 'approved') throw refuse('not_a_volunteer')
  const name = nameOf(person)
  if (!name) throw refuse('name_required')
  const services = servicesIn(all, input)
  if (services.length === 0) throw refuse('no_confirmed_hours')
  if (!issuer) throw refuse('issuer_not_set')
  return {
    name,
    volunteerNumber: volunteerNumberOf(volunteer.id),
    identity: input.identity,
    from: input.from ?? services[0]!.on,
    until: input.until ?? dayOf(now),
    minutes: services.reduce((sum, { minutes }) => sum + minutes, 0),
    services,
    issuer,
    issuedAt: now,
  }
}

function numbered(facts: Facts): Certificate {
  const number = unguessable('ZY', facts.issuedAt)
  const hash = createHash('sha256')
    .update(textOf({ ...facts, number }))
    .digest('hex')
  return { ...facts, number, hash }
}
