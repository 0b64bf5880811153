import type { Certificate } from '@mulin/shared/certificates/certificate'
import { hoursOf } from '@mulin/shared/hours/hours'
import { frame } from './certificate.ts'
import { box, type Drawn, picture, words } from './elements.ts'
import { colours } from './look.ts'
import { codeOf } from './qr-code.ts'
import { dateText, hoursTexts as texts, wholeDay } from './texts.ts'

/** Everything that 民政部令第67号 asks for; the code leads to the page where anybody checks it. */
export const drawHours = (certificate: Certificate, url: string): Drawn[] => [
  frame(
    words(texts.title, 1, { ...strong, fontSize: 88, letterSpacing: 12, color: colours.waiting, textAlign: 'center' }),
    words(texts.number(certificate.number), 1, { ...small, textAlign: 'center', marginTop: 16 }),
    ...said(certificate),
    ...services(certificate),
    foot(certificate, url),
    words(texts.hash(certificate.hash), 2, { ...small, fontSize: 24, wordBreak: 'break-all', marginTop: 14 }),
  ),
]

const strong = { fontWeight: 700 }
const small = { fontSize: 26, color: colours.soft }

const said = ({ name, identity, volunteerNumber, from, until, minutes }: Certificate): Drawn[] => [
  words(texts.certified(name, volunteerNumber), 2, { ...strong, fontSize: 34, lineHeight: 1.6, marginTop: 40 }),
  ...(identity
    ? [words(`${texts.identity[identity.type]} ${identity.number}`, 1, { fontSize: 32, lineHeight: 1.6 })]
    : []),
  words(texts.served(wholeDay(from), wholeDay(until)), 2, { fontSize: 30, lineHeight: 1.7 }),
  words(texts.hours(hoursOf(minutes)), 1, { ...strong, fontSize: 44, lineHeight: 1.5 }),
  words(texts.rounding, 1, small),
]

// What there is room for; the printed page has all of them.
const linesAtMost = 6

/** The latest, and how many came before. */
function services({ services: all }: Certificate): Drawn[] {
  const shown = all.length > linesAtMost ? all.slice(1 - linesAtMost) : all
  const rest = all.slice(0, all.length - shown.length)
  const minutes = rest.reduce((sum, one) => sum + one.minutes, 0)
  return [
    words(texts.services, 1, { ...strong, fontSize: 32, marginTop: 24, marginBottom: 8 }),
    ...(rest.length > 0 ? [words(texts.more(rest.length, minutes), 1, small)] : []),
    ...shown.map(service),
  ]
}

const service = ({ on, title, minutes }: Certificate['services'][number]): Drawn =>
  box(
    { borderTop: `2px solid ${colours.line}`, padding: '4px 0', gap: 20, fontSize: 26, flexShrink: 0 },
    words(wholeDay(on), 1, { width: 240, flexShrink: 0 }),
    words(title, 1, { flexGrow: 1, flexBasis: 0 }),
    words(texts.minutes(minutes), 1, { width: 140, flexShrink: 0, textAlign: 'right' }),
  )

const foot = ({ issuer, issuedAt }: Certificate, url: string): Drawn =>
  box(
    { marginTop: 'auto', justifyContent: 'space-between', alignItems: 'flex-end', gap: 40 },
    box(
      { flexDirection: 'column', alignItems: 'center', flexShrink: 0, maxWidth: 320 },
      ...(url ? [picture(codeOf(url), 220), words(texts.scan, 1, small)] : [words(texts.byNumber, 3, small)]),
    ),
    box(
      { flexDirection: 'column', alignItems: 'flex-end', flexGrow: 1, flexBasis: 0 },
      words(issuer.name, 2, { ...strong, fontSize: 42, textAlign: 'right' }),
      ...(issuer.head === undefined ? [] : [words(texts.head(issuer.head), 1, { ...small, textAlign: 'right' })]),
      words(texts.contact(issuer.contact), 2, { ...small, textAlign: 'right' }),
      words(dateText(issuedAt), 1, { fontSize: 36, marginTop: 12 }),
    ),
  )
