import type { CertificateCheck } from '@mulin/shared/certificates/certificate'
import { certificates } from '@mulin/shared/certificates/endpoints'
import { hoursOf } from '@mulin/shared/hours/hours'
import { dayOf } from '@mulin/shared/times'
import { useState } from 'react'
import { api } from '../../api'
import { wholeDayText } from '../../platform/clock'
import { useParams } from '../../platform/navigation'
import { Answered } from '../../queries/answered'
import { useAnswer } from '../../queries/use-answer'
import { AskNumber } from '../../typed-number/ask-number'
import { Cell, Cells } from '../../ui/cell'
import { NoticeStrip } from '../../ui/notice-strip'
import { Stack } from '../../ui/stack'
import { Caption, Text } from '../../ui/text'
import { checkTexts as texts } from './check-texts'
import { identityTexts } from './texts'
import { Withdraw } from './withdraw'

/** Whether a certificate is genuine, for anybody who holds one: nobody has to sign in. */
export function CheckCertificate() {
  const { number: opened } = useParams()
  const [number, setNumber] = useState(opened)
  return (
    <Stack gap="wide">
      {number === undefined ? <Text>{texts.how}</Text> : <Check key={number} number={number} />}
      <AskNumber prefix="ZY" texts={texts} isNext={number !== undefined} onAsk={setNumber} />
    </Stack>
  )
}

function Check({ number }: { number: string }) {
  const asked = useAnswer(['certificate', number], () => api(certificates).check({ number }))
  return <Answered of={asked}>{(certificate) => <Checked certificate={certificate} />}</Answered>
}

const Checked = ({ certificate }: { certificate: CertificateCheck }) => (
  <Stack>
    <Result certificate={certificate} />
    <Cells label={texts.facts(certificate.number)}>
      {factsOf(certificate).map(([what, words]) => (
        <Cell key={what} title={what} value={words} />
      ))}
      <Cell title={texts.hash} note={certificate.hash} />
    </Cells>
    <Caption>{texts.compare}</Caption>
    <Caption>{`${texts.asIssued(wholeDayText(dayOf(certificate.issuedAt)))}${texts.rounding}`}</Caption>
    <Withdraw certificate={certificate} />
  </Stack>
)

function Result({ certificate: { state, withdrawReason, withdrawnAt } }: { certificate: CertificateCheck }) {
  if (state === 'valid') return <NoticeStrip tone="done">{texts.valid}</NoticeStrip>
  const when = withdrawnAt && texts.withdrawnOn(wholeDayText(dayOf(withdrawnAt)))
  return (
    <Stack gap="close">
      <NoticeStrip tone="urgent" icon="cross">
        {texts.withdrawn}
      </NoticeStrip>
      {withdrawReason && <Text strong>{texts.because(withdrawReason)}</Text>}
      {when && <Caption>{when}</Caption>}
    </Stack>
  )
}

const endOf = (identity: CertificateCheck['identity']) =>
  identity ? [[identityTexts[identity.type], texts.endOfIdentity(identity.end)] as const] : []

const factsOf = (certificate: CertificateCheck): readonly (readonly [what: string, words: string])[] => [
  [texts.name, certificate.nameMasked],
  ...endOf(certificate.identity),
  [texts.hours, texts.hoursValue(hoursOf(certificate.minutes))],
  [texts.period, `${wholeDayText(certificate.from)} – ${wholeDayText(certificate.until)}`],
  [texts.volunteerNumber, certificate.volunteerNumber],
  [texts.issuer, certificate.issuer.name],
  ...(certificate.issuer.head ? [[texts.head, certificate.issuer.head] as const] : []),
  [texts.contact, certificate.issuer.contact],
  [texts.issuedOn, wholeDayText(dayOf(certificate.issuedAt))],
  [texts.number, certificate.number],
]
