import { hours } from '@mulin/shared/hours/endpoints'
import type { HoursRow } from '@mulin/shared/hours/hours'
import { outcomeOf } from '@mulin/shared/hours/workflow'
import { useState } from 'react'
import { api } from '../../../api'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { useCache } from '../../../queries/use-cache'
import { Button } from '../../../ui/button'
import { Row } from '../../../ui/stack'
import { CorrectSheet, UpholdSheet } from './decision-sheets'
import { texts } from './texts'
import { changes, useDecision } from './use-decision'

interface Props {
  hours: Pick<HoursRow, 'id' | 'name' | 'state' | 'entries'>
}

/** What staff can do with hours as they stand. */
export const Decision = ({ hours }: Props) => (
  <Row>
    {can(hours, 'confirm') && <Confirm hours={hours} />}
    {can(hours, 'uphold') && <Uphold hours={hours} />}
    {(can(hours, 'correct') || can(hours, 'revise')) && <Correct hours={hours} />}
  </Row>
)

const can = ({ state }: Props['hours'], action: Parameters<typeof outcomeOf>[1]) =>
  outcomeOf(state, action, 'staff') !== undefined

/** When somebody else was faster, the lists move on once that was read. */
function Confirm({ hours: { id, name } }: Props) {
  const { askAgain } = useCache()
  const { run, busy, refusal, requestId } = useDecision(api(hours).confirm, texts.confirmed(name))
  const isLate = refusal?.code === 'hours_moved_on'
  return (
    <>
      <RefusalStrip refusal={refusal} />
      {isLate ? (
        <Button onPress={() => askAgain(...changes)}>{texts.refresh}</Button>
      ) : (
        <Button label={`${texts.confirm} ${name}`} busy={busy} onPress={() => run({ hoursId: id, requestId })}>
          {texts.confirm}
        </Button>
      )}
    </>
  )
}

function Uphold({ hours }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button label={`${texts.uphold} ${hours.name}`} onPress={() => setOpen(true)}>
        {texts.uphold}
      </Button>
      {open && <UpholdSheet hours={hours} onClose={() => setOpen(false)} />}
    </>
  )
}

function Correct({ hours }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button label={`${texts.correct} ${hours.name}`} onPress={() => setOpen(true)}>
        {texts.correct}
      </Button>
      {open && <CorrectSheet hours={hours} onClose={() => setOpen(false)} />}
    </>
  )
}
