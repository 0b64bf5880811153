import type { Certificate } from '@mulin/shared/certificates/certificate'
import { go, linkTo, useParams } from '../../platform/navigation'
import { printPage } from '../../platform/print'
import { isWeapp } from '../../platform/target'
import { Answered } from '../../queries/answered'
import { Button } from '../../ui/button'
import { NoticeStrip } from '../../ui/notice-strip'
import { OffPaper } from '../../ui/paper'
import { Row, Stack } from '../../ui/stack'
import { Empty } from '../../ui/states'
import { CertificatePaper } from './certificate-paper'
import { KeepPicture } from './keep-picture'
import { texts } from './texts'
import { useMyCertificates } from './use-my-certificates'

/** One of mine, as it is handed in: to keep, to print, to show. */
export function MyCertificate() {
  const { number } = useParams()
  return (
    <Answered of={useMyCertificates()}>
      {({ certificates }) => {
        const found = certificates.find((one) => one.number === number)
        return found ? <Shown certificate={found} /> : <NotMine />
      }}
    </Answered>
  )
}

const NotMine = () => (
  <Empty
    icon="star"
    what={texts.notMine}
    next={
      <>
        {texts.notMineNext}
        <Button onPress={() => go('myCertificates')}>{texts.allMine}</Button>
      </>
    }
  />
)

const Shown = ({ certificate }: { certificate: Certificate }) => {
  const { number, withdrawReason } = certificate
  return (
    <Stack>
      {withdrawReason === undefined ? (
        <OffPaper>
          <KeepPicture number={number} />
        </OffPaper>
      ) : (
        <NoticeStrip icon="cross">{texts.withdrawnWhy(withdrawReason)}</NoticeStrip>
      )}
      <CertificatePaper certificate={certificate} address={isWeapp ? undefined : linkTo('certificate', { number })} />
      <OffPaper>
        <Row>
          {!isWeapp && withdrawReason === undefined && <Button onPress={printPage}>{texts.print}</Button>}
          <Button onPress={() => go('certificate', { number })}>{texts.showCheck}</Button>
        </Row>
      </OffPaper>
    </Stack>
  )
}
