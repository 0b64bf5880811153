import { holdsSeats } from '@mulin/shared/allocation/steps'
import { registers } from '@mulin/shared/sign-ups/registers'
import type { SignUpRow } from '@mulin/shared/sign-ups/sign-up'
import { api } from '../../../api'
import { say } from '../../../platform/toast'
import { Text } from '../../../ui/text'
import { SignUpReasonSheet } from './sign-up-reason-sheet'
import { texts } from './texts'
import { useSignUpAct } from './use-sign-up-act'

interface Props {
  row: SignUpRow
  onClose: () => void
}

export function RemoveSheet({ row: { id, name, state }, onClose }: Props) {
  const remove = useSignUpAct(api(registers).remove, () => {
    say(texts.removed(name))
    onClose()
  })
  return (
    <SignUpReasonSheet
      title={texts.removeTitle(name)}
      yes={texts.remove}
      danger
      usual={texts.removeReasons}
      act={remove}
      onSend={(reason) => void remove.run({ signUpId: id, reason })}
      onClose={onClose}
    >
      <Text>{holdsSeats(state) ? texts.removeWhat : texts.removeWhatWithoutSeat}</Text>
    </SignUpReasonSheet>
  )
}
