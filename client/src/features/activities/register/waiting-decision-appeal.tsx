import { stateNames } from '@mulin/shared/allocation/state-names'
import type { InboxItem } from '@mulin/shared/inbox'
import { registers } from '@mulin/shared/sign-ups/registers'
import { useState } from 'react'
import { api } from '../../../api'
import { say } from '../../../platform/toast'
import { AppealRow } from '../../../queries/appeal-row'
import { Button } from '../../../ui/button'
import { Row } from '../../../ui/stack'
import { Caption } from '../../../ui/text'
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
  const { name, state, reason } = item
  const [answering, setAnswering] = useState(false)
  return (
    <AppealRow {...{ item, texts, chosen, onOpen }}>
      <Caption>{`${stateNames[state]}${reason === undefined ? '' : `，${texts.because(reason)}`}`}</Caption>
      <Row>
        <Button label={`${texts.answer} ${name}`} onPress={() => setAnswering(true)}>
          {texts.answer}
        </Button>
      </Row>
      {answering && <AnswerSheet item={item} onClose={() => setAnswering(false)} />}
    </AppealRow>
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
