import type { Question } from '@mulin/shared/activities/session-rules'
import type { SignUpRow } from '@mulin/shared/sign-ups/sign-up'
import { useState } from 'react'
import { timeText } from '../../../platform/clock'
import { useWide } from '../../../platform/wide'
import { ScanConflicts } from '../../../scan-conflicts/scan-conflicts'
import { List } from '../../../ui/list'
import { Row, Stack } from '../../../ui/stack'
import { type Column, Table } from '../../../ui/table'
import { Caption } from '../../../ui/text'
import { WorkRow } from '../../../ui/work-row'
import { Party, partyWords } from './party'
import { RowActs } from './row-acts'
import { SignUpStateTag } from './sign-up-state'
import { texts } from './texts'
import { UnseenChange } from './unseen-change'
import { WholeNumber } from './whole-number'

interface Props {
  rows: readonly SignUpRow[]
  questions: readonly Question[]
}

/** A table where there is room for one, where nothing is folded; on a phone one below the other. */
export function Rows({ rows, questions }: Props) {
  const wide = useWide()
  if (rows.length === 0) return null
  if (wide)
    return (
      <Stack gap="tight">
        <Caption>{texts.revealNote}</Caption>
        <Table label={texts.register} columns={columnsFor(questions)} rows={rows} keyOf={({ id }) => id} />
      </Stack>
    )
  return (
    <List label={texts.register}>
      {rows.map((row) => (
        <RowOnPhone key={row.id} row={row} questions={questions} />
      ))}
    </List>
  )
}

const columnsFor = (questions: readonly Question[]): readonly Column<SignUpRow>[] => [
  { title: texts.name, room: 'words', cell: ({ name }) => name },
  {
    title: texts.phone,
    room: 'line',
    cell: (row) => (
      <Row>
        {row.phoneMasked}
        <WholeNumber row={row} />
      </Row>
    ),
  },
  { title: texts.state, cell: (row) => <SignUpStateTag row={row} /> },
  {
    title: texts.about,
    room: 'words',
    cell: (row) => (
      <Stack gap="tight">
        <Caption>{partyWords(row)}</Caption>
        <Party row={row} questions={questions} />
        <ScanConflicts of={row} />
        <UnseenChange row={row} />
      </Stack>
    ),
  },
  { title: texts.at, room: 'words', cell: ({ signedUpAt }) => timeText(signedUpAt) },
  { title: texts.acts, room: 'words', cell: (row) => <RowActs row={row} /> },
]

/** It folds out what does not fit in two lines. */
function RowOnPhone({ row, questions }: { row: SignUpRow; questions: readonly Question[] }) {
  const [open, setOpen] = useState(false)
  const { name, phoneMasked, signedUpAt } = row
  return (
    <WorkRow
      label={name}
      icon={row.size > 1 || row.team ? 'people' : 'person'}
      title={name}
      note={[phoneMasked, partyWords(row)].filter(Boolean).join(' · ')}
      age={texts.signedUpAt(timeText(signedUpAt))}
      tag={<SignUpStateTag row={row} />}
      left={open ? texts.fold : texts.unfold}
      chosen={open}
      onOpen={() => setOpen(!open)}
    >
      {open && <Party row={row} questions={questions} />}
      <ScanConflicts of={row} />
      {(open || row.unseenChange) && <ToCall row={row} />}
      <RowActs row={row} />
    </WorkRow>
  )
}

const ToCall = ({ row }: { row: SignUpRow }) => (
  <>
    <Caption>{texts.revealNote}</Caption>
    {row.unseenChange ? (
      <UnseenChange row={row} number={<WholeNumber row={row} />} />
    ) : (
      <Row>
        <WholeNumber row={row} />
      </Row>
    )}
  </>
)
