import { areas } from '@mulin/shared/areas'
import { useState } from 'react'
import * as z from 'zod'
import { api, type Refused } from '../../api'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useAct } from '../../queries/use-act'
import { Button } from '../../ui/button'
import { List } from '../../ui/list'
import { NoticeStrip } from '../../ui/notice-strip'
import { Row, Stack } from '../../ui/stack'
import { Caption, Text } from '../../ui/text'
import { TextArea } from '../../ui/text-field'
import { faultNames } from './fault-names'
import { texts } from './texts'

/** Checks first, imports then; what is wrong is told row by row. */
export function ImportAreas() {
  const [csv, setCsv] = useState('')
  const [tried, setTried] = useState(false)
  const check = useAct((file: string) => api(areas).importFile({ csv: file, dryRun: true }))
  const act = useAct((file: string) => api(areas).importFile({ csv: file }), { changes: [['areas']] })
  const [last, setLast] = useState<string>()
  const run = async (which: typeof act, words: string) => {
    setTried(true)
    setLast(undefined)
    check.forget()
    act.forget()
    if (csv.trim() === '') return
    const answer = await which.run(csv)
    if (answer.ok) setLast(`${words}${texts.counts(answer.value.added, answer.value.changed, answer.value.unchanged)}`)
  }

  return (
    <Stack>
      <Text>{texts.how}</Text>
      <Caption>{`${texts.kinds}${texts.kept}`}</Caption>
      <TextArea
        label={texts.csv}
        value={csv}
        error={tried && csv.trim() === '' ? texts.csvMissing : undefined}
        onChange={setCsv}
      />
      <Refusals refusal={check.refusal ?? act.refusal} />
      {last && <NoticeStrip tone="done">{last}</NoticeStrip>}
      <Row>
        <Button busy={check.busy} onPress={() => run(check, texts.would)}>
          {texts.check}
        </Button>
        <Button look="primary" busy={act.busy} onPress={() => run(act, texts.done)}>
          {texts.import}
        </Button>
      </Row>
    </Stack>
  )
}

const Faults = z.object({ rows: z.array(z.object({ row: z.number(), fault: z.string() })) })

function Refusals({ refusal }: { refusal: Refused<Refused['code']> | undefined }) {
  const { data } = Faults.safeParse(refusal?.details)
  return (
    <>
      <RefusalStrip filled refusal={refusal} />
      {data && (
        <List label={texts.faults}>
          {data.rows.map(({ row, fault }) => (
            <Text key={`${row} ${fault}`}>{texts.row(row, faultNames[fault] ?? fault)}</Text>
          ))}
        </List>
      )}
    </>
  )
}
