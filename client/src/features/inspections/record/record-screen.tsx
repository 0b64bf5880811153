import { inspections } from '@mulin/shared/inspections/endpoints'
import { api } from '../../../api'
import { go, linkTo, useParams } from '../../../platform/navigation'
import { printPage } from '../../../platform/print'
import { isWeapp } from '../../../platform/target'
import { Answered } from '../../../queries/answered'
import { useAnswer } from '../../../queries/use-answer'
import { Button } from '../../../ui/button'
import { OffPaper } from '../../../ui/paper'
import { Row, Stack } from '../../../ui/stack'
import { Empty } from '../../../ui/states'
import { Caption } from '../../../ui/text'
import { RecordPaper } from './record-paper'
import { texts } from './texts'

/** A record, whole, to be printed by who was there. */
export function RecordScreen() {
  const { number } = useParams()
  return number === undefined ? (
    <Empty icon="qr" what={texts.noRecord} next={texts.noRecordNext} />
  ) : (
    <Record number={number} />
  )
}

function Record({ number }: { number: string }) {
  const asked = useAnswer(['record', number], () => api(inspections).record({ number }))
  return (
    <Answered of={asked}>
      {(record) => (
        <Stack>
          <RecordPaper record={record} address={isWeapp ? undefined : linkTo('recordCheck', { number })} />
          <OffPaper>
            <Row>
              {!isWeapp && <Button onPress={printPage}>{texts.print}</Button>}
              <Button onPress={() => go('recordCheck', { number })}>{texts.showCheck}</Button>
            </Row>
            <Caption>{texts.seenNote}</Caption>
          </OffPaper>
        </Stack>
      )}
    </Answered>
  )
}
