import { stateNames } from '@mulin/shared/allocation/state-names'
import type { InboxItem } from '@mulin/shared/inbox'
import { registers } from '@mulin/shared/sign-ups/registers'
import { useState } from 'react'
import { api } from '../../../api'
import { agoText, leftText, timeText } from '../../../platform/clock'
import { say } from '../../../platform/toast'
import { Button } from '../../../ui/button'
import { DeadlineBar } from '../../../ui/progress-bar'
import { Row } from '../../../ui/stack'
import { Caption, Text } from '../../../ui/text'
import { WorkRow } from '../../../ui/work-row'
import { SignUpReasonSheet } from './sign-up-reason-sheet'
import { texts } from './texts'
import { useSignUpAct } from './use-sign-up-act'

type Waiting = Extract<InboxItem, { kind: 'sign_up_appeal' }>

interface Props {
  item: Waiting
  chosen: boolean
  onOpen: () => void
}

/** Against what was decided, in which words, and the answer; it opens the whole register. */
export function WaitingDecisionAppeal({ item, chosen, onOpen }: Props) {
  const { name, words, state, reason, activityTitle, sessionTitle, startsAt, since, dueAt } = item
  const [answering, setAnswering] = useState(false)
  const left = texts.answerWithin(leftText(dueAt))
  return (
    <WorkRow
      label={`${texts.appeal} ${name}`}
      icon="people"
      title={`${texts.appeal} ${name}`}
      note={`${activityTitle} · ${sessionTitle} · ${timeText(startsAt)}`}
      age={texts.appealedAgo(agoText(since))}
      left={left}
      bar={<DeadlineBar from={since} until={dueAt} label={left} />}
      chosen={chosen}
      onOpen={onOpen}
    >
      <Text>{texts.appealSaid(words)}</Text>
      <Caption>{`${stateNames[state]}${reason === undefined ? '' : `，${texts.because(reason)}`}`}</Caption>
      <Row>
        <Button label={`${texts.answer} ${name}`} onPress={() => setAnswering(true)}>
          {texts.answer}
        </Button>
      </Row>
      {answering && <AnswerSheet item={item} onClose={() => setAnswering(false)} />}
    </WorkRow>
  )
}

function AnswerSheet({ item: { id, name }, onClose }: { item: Waiting; onClose: () => void }) {
  const answer = useSignUpAct(api(registers).answer, () => {
    say(texts.answered(name))
    onClose()
  })
  return (
    <SignUpReasonSheet
      title={texts.answerTitle(name)}
      yes={texts.answer}
      usual={texts.usualAnswers}
      act={answer}
      onSend={(reason) => void answer.run({ signUpId: id, reason })}
      onClose={onClose}
    />
  )
}
