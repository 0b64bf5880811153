import type { SignUpRow } from '@mulin/shared/sign-ups/sign-up'
import { api } from '../../../api'
import { timeText } from '../../../platform/clock'
import { handOverFile } from '../../../platform/files'
import { useParams } from '../../../platform/navigation'
import { useWide } from '../../../platform/wide'
import { AnsweredPages } from '../../../queries/answered'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { useAct } from '../../../queries/use-act'
import { usePages } from '../../../queries/use-pages'
import { Button } from '../../../ui/button'
import { Cell, Cells } from '../../../ui/cell'
import { Stack } from '../../../ui/stack'
import { Empty } from '../../../ui/states'
import { type Column, Table } from '../../../ui/table'
import { Tag } from '../../../ui/tag'
import { Caption } from '../../../ui/text'
import { planTexts } from './plan-texts'

/** Who signed up, and the same as a file for a spreadsheet. */
export function Register() {
  const { activityId = '' } = useParams()
  const asked = usePages(['activity-sign-ups', activityId], (after) => api.signUps.ofActivity({ activityId, after }))
  const file = useAct(api.signUps.file, { onDone: ({ fileName, csv }) => void handOverFile(fileName, csv) })

  return (
    <Stack>
      <Button icon="download" busy={file.busy} onPress={() => file.run({ activityId })}>
        {planTexts.file}
      </Button>
      <Caption>{planTexts.fileNote}</Caption>
      <RefusalStrip refusal={file.refusal} />
      <AnsweredPages of={asked}>{(pages) => <Rows rows={pages.flatMap(({ signUps }) => signUps)} />}</AnsweredPages>
    </Stack>
  )
}

function Rows({ rows }: { rows: readonly SignUpRow[] }) {
  const wide = useWide()
  if (rows.length === 0) return <Empty icon="people" what={planTexts.registerNone} />
  if (wide) return <Table label={planTexts.register} columns={columns} rows={rows} keyOf={({ id }) => id} />
  return (
    <Cells label={planTexts.register}>
      {rows.map((row) => (
        <Cell
          key={row.id}
          title={row.name}
          note={`${row.sessionTitle} · ${row.phoneMasked}`}
          value={<RowState row={row} />}
        />
      ))}
    </Cells>
  )
}

const RowState = ({ row }: { row: SignUpRow }) =>
  row.state === 'cancelled' ? (
    <Tag tone="neutral">{planTexts.gone}</Tag>
  ) : (
    <Tag tone="done">{row.as === 'volunteer' ? planTexts.volunteer : planTexts.participant}</Tag>
  )

const columns: readonly Column<SignUpRow>[] = [
  { title: '姓名', cell: ({ name }) => name },
  { title: '手机号', cell: ({ phoneMasked }) => phoneMasked },
  { title: '场次', cell: ({ sessionTitle }) => sessionTitle },
  { title: '状态', cell: (row) => <RowState row={row} /> },
  { title: '报名时间', cell: ({ signedUpAt }) => timeText(signedUpAt) },
]
