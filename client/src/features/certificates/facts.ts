import type { Certificate } from '@mulin/shared/certificates/certificate'
import { hoursOf } from '@mulin/shared/hours/hours'
import { dayOf } from '@mulin/shared/times'
import { dayText } from '../../platform/clock'
import { texts } from './texts'

type Shown = Omit<Certificate, 'name' | 'services'>

/** What a certificate says, for its owner with the whole name, for everybody else with a masked one. */
export const factsOf = (certificate: Shown, name: string): readonly (readonly [what: string, words: string])[] => [
  [texts.name, name],
  [texts.volunteerNumber, certificate.volunteerNumber],
  [texts.hours, texts.hoursValue(hoursOf(certificate.minutes))],
  [texts.period, `${dayText(certificate.from)} – ${dayText(certificate.until)}`],
  [texts.issuer, certificate.issuer.name],
  [texts.contact, certificate.issuer.contact],
  [texts.issuedOn, dayText(dayOf(certificate.issuedAt))],
  [texts.number, certificate.number],
  [texts.hash, certificate.hash],
]
