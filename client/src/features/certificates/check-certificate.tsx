import type { CertificateCheck } from '@mulin/shared/certificates/certificate'
import { dayOf } from '@mulin/shared/times'
import { api } from '../../api'
import { dayText } from '../../platform/clock'
import { useParams } from '../../platform/navigation'
import { Answered } from '../../queries/answered'
import { useAnswer } from '../../queries/use-answer'
import { Cell, Cells } from '../../ui/cell'
import { Stack } from '../../ui/stack'
import { Tag } from '../../ui/tag'
import { Caption, Text } from '../../ui/text'
import { factsOf } from './facts'
import { texts } from './texts'

/** Whether a certificate is genuine, for anybody who holds one: nobody has to sign in. */
export function CheckCertificate() {
  const { number = '' } = useParams()
  const asked = useAnswer(['certificate', number], () => api.certificates.check({ number }))
  return <Answered of={asked}>{(certificate) => <Checked certificate={certificate} />}</Answered>
}

const Checked = ({ certificate }: { certificate: CertificateCheck }) => {
  const { state, withdrawReason, nameMasked, issuedAt } = certificate
  return (
    <Stack>
      {state === 'valid' ? (
        <Tag tone="done">{texts.valid}</Tag>
      ) : (
        <Tag tone="neutral" icon="cross">
          {texts.withdrawn}
        </Tag>
      )}
      {withdrawReason && <Text>{texts.because(withdrawReason)}</Text>}
      <Cells label={texts.certificate(certificate.number)}>
        {factsOf(certificate, nameMasked).map(([what, words]) => (
          <Cell key={what} title={words} note={what} />
        ))}
      </Cells>
      <Caption>{texts.rounding}</Caption>
      <Caption>{texts.asIssued(dayText(dayOf(issuedAt)))}</Caption>
      <Caption>{texts.compare}</Caption>
    </Stack>
  )
}
