import { appealableUntil, isAppealable } from '@mulin/shared/sign-ups/appeals'
import { registers } from '@mulin/shared/sign-ups/registers'
import type { SignUpDetail } from '@mulin/shared/sign-ups/sign-up'
import { useState } from 'react'
import { api } from '../../api'
import { dateText, now } from '../../platform/clock'
import { say } from '../../platform/toast'
import { useAct } from '../../queries/use-act'
import { WordsSheet } from '../../queries/words-sheet'
import { Button } from '../../ui/button'
import { Row, Stack } from '../../ui/stack'
import { Caption, Text } from '../../ui/text'
import { appealTexts as texts } from './appeal-texts'

/** Who was declined or taken off the list may say what is wrong with it, and reads the answer here. */
export function Appeal({ signUp }: { signUp: SignUpDetail }) {
  if (!isAppealable(signUp)) return null
  const { appeal } = signUp
  if (!appeal) return <ToAppeal signUp={signUp} />
  return (
    <Stack gap="tight">
      <Text soft>{texts.said(appeal.words)}</Text>
      <Text>{appeal.answer === undefined ? texts.waits : texts.answer(appeal.answer)}</Text>
    </Stack>
  )
}

function ToAppeal({ signUp }: { signUp: SignUpDetail }) {
  const [open, setOpen] = useState(false)
  const until = appealableUntil(signUp)
  if (until <= now()) return null
  return (
    <>
      <Row>
        <Button onPress={() => setOpen(true)}>{texts.say}</Button>
        <Caption>{texts.sayUntil(dateText(until))}</Caption>
      </Row>
      {open && <AppealSheet signUpId={signUp.id} onClose={() => setOpen(false)} />}
    </>
  )
}

const isFine = (words: string) => registers.appeal.input.shape.words.safeParse(words).success

function AppealSheet({ signUpId, onClose }: { signUpId: string; onClose: () => void }) {
  const { run, busy, refusal } = useAct(api(registers).appeal, {
    changes: [['sign-up', signUpId]],
    onDone: () => say(texts.sent),
  })
  const send = (words: string) => run({ signUpId, words })
  return <WordsSheet texts={texts.sheet} onSend={send} {...{ isFine, busy, refusal, onClose }} />
}
