import { hours } from '@mulin/shared/hours/endpoints'
import { whyNotDecided } from '@mulin/shared/hours/hours'
import { outcomeOf } from '@mulin/shared/hours/workflow'
import { useState } from 'react'
import { api } from '../../../api'
import { now } from '../../../platform/clock'
import { Button } from '../../../ui/button'
import { Row } from '../../../ui/stack'
import { Caption } from '../../../ui/text'
import { CorrectSheet, type Decided, UpholdSheet } from './decision-sheets'
import { texts } from './texts'
import { Overtaken } from './overtaken'
import { useDecision } from './use-decision'

interface Props {
  hours: Decided
}

/** What staff can do with hours as they stand; before the shift is over only confirm what was recorded. */
export function Decision({ hours }: Props) {
  const isOver = whyNotDecided(hours, { action: 'correct' }, now()) === undefined
  return (
    <>
      {!isOver && <Caption>{texts.notOver}</Caption>}
      <Row>
        {can(hours, 'confirm') && <Confirm hours={hours} />}
        {isOver && <Writing hours={hours} />}
      </Row>
    </>
  )
}

const Writing = ({ hours }: Props) => (
  <>
    {can(hours, 'uphold') && <Uphold hours={hours} />}
    {(can(hours, 'correct') || can(hours, 'revise')) && <Correct hours={hours} />}
  </>
)

const can = ({ state }: Decided, action: Parameters<typeof outcomeOf>[1]) =>
  outcomeOf(state, action, 'staff') !== undefined

function Confirm({ hours: { id: hoursId, name, version } }: Props) {
  const act = useDecision(api(hours).confirm, texts.confirmed(name))
  const { run, busy, refusal, requestId } = act
  return (
    <>
      <Overtaken by={act} />
      {refusal?.code !== 'hours_moved_on' && (
        <Button label={`${texts.confirm} ${name}`} busy={busy} onPress={() => run({ hoursId, requestId, version })}>
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
