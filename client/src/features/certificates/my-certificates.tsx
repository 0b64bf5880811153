import type { Certificate } from '@mulin/shared/certificates/certificate'
import { useState } from 'react'
import { api } from '../../api'
import { dayText, durationText } from '../../platform/clock'
import { newRequestId } from '../../platform/ids'
import { go, linkTo } from '../../platform/navigation'
import { printPage } from '../../platform/print'
import { isWeapp } from '../../platform/target'
import { say } from '../../platform/toast'
import { Answered } from '../../queries/answered'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useAct } from '../../queries/use-act'
import { useAnswer } from '../../queries/use-answer'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { List } from '../../ui/list'
import { QrCode } from '../../ui/qr-code'
import { Row, Stack } from '../../ui/stack'
import { Empty } from '../../ui/states'
import { Caption, Text, Title } from '../../ui/text'
import { factsOf } from './facts'
import { texts } from './texts'

/** Certificates over my confirmed hours: to issue, to show, to print. */
export function MyCertificates() {
  const asked = useAnswer(['my-certificates'], () => api.certificates.mine({}))
  return (
    <Stack>
      <Issue />
      <Answered of={asked}>
        {({ certificates }) =>
          certificates.length === 0 ? (
            <Empty icon="star" what={texts.none} next={texts.noneNext} />
          ) : (
            <List label={texts.mine}>
              {certificates.map((certificate) => (
                <CertificateCard key={certificate.number} certificate={certificate} />
              ))}
            </List>
          )
        }
      </Answered>
    </Stack>
  )
}

/** The same request until it is done; the next one is another certificate. */
function Issue() {
  const [requestId, setRequestId] = useState(newRequestId)
  const onDone = () => {
    setRequestId(newRequestId())
    say(texts.issued)
  }
  const { run, busy, refusal } = useAct(api.certificates.issue, { changes: [['my-certificates']], onDone })
  return (
    <>
      <RefusalStrip refusal={refusal} />
      <Button look="primary" block busy={busy} onPress={() => run({ requestId })}>
        {texts.issue}
      </Button>
    </>
  )
}

const CertificateCard = ({ certificate }: { certificate: Certificate }) => {
  const { number, name, services } = certificate
  return (
    <Card label={texts.certificate(number)}>
      <Stack gap="close">
        <Title small>{texts.mine}</Title>
        {factsOf(certificate, name).map(([what, words]) => (
          <Text key={what}>{`${what}：${words}`}</Text>
        ))}
        <Caption>{texts.rounding}</Caption>
        <Text strong>{texts.services}</Text>
        <Text>
          {services
            .map(({ on, title, minutes }) => texts.service(dayText(on), title, durationText(minutes)))
            .join('；')}
        </Text>
        {!isWeapp && <QrCode text={linkTo('certificate', { number })} label={texts.code} />}
        <Row>
          <Button label={`${texts.check} ${number}`} onPress={() => go('certificate', { number })}>
            {texts.check}
          </Button>
          {!isWeapp && (
            <Button label={`${texts.print} ${number}`} onPress={printPage}>
              {texts.print}
            </Button>
          )}
        </Row>
      </Stack>
    </Card>
  )
}
