import { inspections } from '@mulin/shared/inspections/endpoints'
import type { RecordCheck } from '@mulin/shared/inspections/record'
import { dayOf } from '@mulin/shared/times'
import { useState } from 'react'
import { api } from '../../../api'
import { wholeDayText } from '../../../platform/clock'
import { useParams } from '../../../platform/navigation'
import { Answered } from '../../../queries/answered'
import { useAnswer } from '../../../queries/use-answer'
import { AskNumber } from '../../../typed-number/ask-number'
import { Cell, Cells } from '../../../ui/cell'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Stack } from '../../../ui/stack'
import { Caption, Text } from '../../../ui/text'
import { attendeesText } from '../words'
import { asking, texts } from './texts'

/** Whether a record is genuine, for anybody who holds one: nothing of a person. */
export function CheckRecord() {
  const { number: opened } = useParams()
  const [number, setNumber] = useState(opened)
  return (
    <Stack gap="wide">
      {number === undefined ? <Text>{texts.how}</Text> : <Check key={number} number={number} />}
      <AskNumber prefix="JC" texts={asking} isNext={number !== undefined} onAsk={setNumber} />
    </Stack>
  )
}

function Check({ number }: { number: string }) {
  const asked = useAnswer(['record-check', number], () => api(inspections).checkRecord({ number }))
  return <Answered of={asked}>{(record) => <Checked record={record} />}</Answered>
}

const Checked = ({ record }: { record: RecordCheck }) => (
  <Stack>
    {record.isIntact ? (
      <NoticeStrip tone="done">{texts.intact}</NoticeStrip>
    ) : (
      <NoticeStrip tone="urgent">{texts.altered}</NoticeStrip>
    )}
    <Cells label={texts.facts}>
      <Cell title={texts.site} note={record.siteName} />
      <Cell title={texts.when} note={wholeDayText(dayOf(record.finishedAt))} />
      {record.attendees.length > 0 && <Cell title={texts.attendees} note={attendeesText(record)} />}
      <Cell title={texts.counts} note={texts.counted(record.items, record.problems)} />
      <Cell
        title={texts.findings}
        note={texts.foundCounts(record.findings, record.fixedOnTheSpot, record.besideChecklist)}
      />
      <Cell title={texts.number(record.number)} note={texts.hash(record.hash)} />
    </Cells>
    <Caption>{texts.compare}</Caption>
  </Stack>
)
