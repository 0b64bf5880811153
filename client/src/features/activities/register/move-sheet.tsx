import { registers } from '@mulin/shared/sign-ups/registers'
import type { SignUpRow } from '@mulin/shared/sign-ups/sign-up'
import { useState } from 'react'
import { api } from '../../../api'
import { say } from '../../../platform/toast'
import { TextField } from '../../../ui/text-field'
import { SignUpReasonSheet } from './sign-up-reason-sheet'
import { texts } from './texts'
import { useSignUpAct } from './use-sign-up-act'

interface Props {
  row: SignUpRow
  onClose: () => void
}

/** Another place in the waiting list; the first one is offered the next seat. */
export function MoveSheet({ row: { id, name, waiting = 1 }, onClose }: Props) {
  const [written, setWritten] = useState('1')
  const [tried, setTried] = useState(false)
  const position = /^\d+$/.test(written) ? Number(written) : 0
  const isPlace = position >= 1 && position <= waiting
  const move = useSignUpAct(api(registers).move, (row) => {
    say(row.state === 'offered' ? texts.movedToOffer(name) : texts.moved(name, row.position ?? position))
    onClose()
  })
  const send = (reason: string) => {
    setTried(true)
    if (isPlace) void move.run({ signUpId: id, position, reason })
  }
  return (
    <SignUpReasonSheet
      title={texts.moveTitle(name)}
      yes={texts.move}
      usual={texts.moveReasons}
      act={move}
      onSend={send}
      onClose={onClose}
    >
      <TextField
        kind="number"
        label={texts.movePosition}
        hint={texts.moveHint}
        value={written}
        error={tried && !isPlace ? texts.movePositionWrong(waiting) : undefined}
        onChange={setWritten}
      />
    </SignUpReasonSheet>
  )
}
