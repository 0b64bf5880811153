import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { disputableUntil, isOpenTo } from '@mulin/shared/hazards/premises'
import { isOver } from '@mulin/shared/hazards/workflow'
import { useState } from 'react'
import { now, timeText } from '../../../platform/clock'
import { Button } from '../../../ui/button'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Row, Section } from '../../../ui/stack'
import { Caption, Title } from '../../../ui/text'
import { ObjectionSheet } from './objection-sheet'
import { RateSheet } from './rate-sheet'
import { texts } from './texts'

interface SheetProps {
  hazardId: string
  saidByMe?: HazardFile['saidByMe']
  onClose: () => void
}

const Dispute = (props: SheetProps) => <ObjectionSheet kind="dispute" {...props} />

const sheets = {
  rate: RateSheet,
  dispute: Dispute,
  dispute_too: Dispute,
}
type Answer = keyof typeof sheets
const answers = ['rate', 'dispute', 'dispute_too'] as const satisfies readonly Answer[]

/** Whether it is really fixed: only who reported it or met it too can tell. */
export function AfterEnd({ hazard }: { hazard: HazardFile }) {
  const [open, setOpen] = useState<Answer>()
  const Opened = open && sheets[open]
  // What is being written stays, whatever becomes of it meanwhile.
  if (!open && !answers.some((answer) => canSay(answer, hazard))) return null
  return (
    <Section label={texts.isSolved}>
      <Title>{titleOf(hazard)}</Title>
      <Answers hazard={hazard} onOpen={setOpen} />
      {Opened && <Opened hazardId={hazard.id} saidByMe={hazard.saidByMe} onClose={() => setOpen(undefined)} />}
    </Section>
  )
}

const canSay = (answer: Answer, hazard: HazardFile) =>
  isOpenTo(hazard, answer, hazard.parts, now()) && !(answer === 'rate' && hazard.ownWork)

function Answers({ hazard, onOpen }: { hazard: HazardFile; onOpen: (answer: Answer) => void }) {
  const can = (answer: Answer) => canSay(answer, hazard)
  return (
    <>
      <Row>
        {can('rate') && (
          <Button look="primary" onPress={() => onOpen('rate')}>
            {texts.solved}
          </Button>
        )}
        {can('dispute') && <Button onPress={() => onOpen('dispute')}>{texts.notSolved}</Button>}
        {can('dispute_too') && <Button onPress={() => onOpen('dispute_too')}>{texts.notSolvedEither}</Button>}
      </Row>
      {can('dispute') && <Until endedAt={hazard.endedAt} />}
    </>
  )
}

function titleOf({ state, rating, saidByMe }: HazardFile): string {
  if (state !== 'closed') return texts.isReopened
  if (saidByMe === 'rate') return texts.rated
  return rating ? texts.ratedByReporter : texts.isSolved
}

/** For whoever said that it was not fixed, until it is closed again: that this is why it is done again. */
export function DoneAgain({ hazard: { state, saidByMe } }: { hazard: HazardFile }) {
  if (isOver(state) || saidByMe === undefined || saidByMe === 'rate') return null
  return (
    <NoticeStrip tone="waiting" icon="retry">
      {texts.doneAgain[saidByMe]}
    </NoticeStrip>
  )
}

/** Whether it was rightly declined: its reporter can say so, once. */
export function AfterDecline({ hazard }: { hazard: HazardFile }) {
  const [open, setOpen] = useState(false)
  if (!open && !isOpenTo(hazard, 'appeal', hazard.parts, now())) return null
  return (
    <Section label={texts.isDeclinedRightly}>
      <Title>{texts.isDeclinedRightly}</Title>
      <Row>
        <Button onPress={() => setOpen(true)}>{texts.appeal}</Button>
      </Row>
      <Caption>{texts.appealUntil(timeText(disputableUntil(hazard.endedAt ?? now())))}</Caption>
      {open && <ObjectionSheet kind="appeal" hazardId={hazard.id} onClose={() => setOpen(false)} />}
    </Section>
  )
}

const Until = ({ endedAt = now() }: { endedAt: string | undefined }) => (
  <Caption>{texts.solvedUntil(timeText(disputableUntil(endedAt)))}</Caption>
)
