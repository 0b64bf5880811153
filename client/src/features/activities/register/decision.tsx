import { registers } from '@mulin/shared/sign-ups/registers'
import type { SignUpRow } from '@mulin/shared/sign-ups/sign-up'
import { useState } from 'react'
import { api } from '../../../api'
import { say } from '../../../platform/toast'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { Button } from '../../../ui/button'
import { Row } from '../../../ui/stack'
import { SignUpReasonSheet } from './sign-up-reason-sheet'
import { texts } from './texts'
import { useSignUpAct } from './use-sign-up-act'

interface Props {
  row: Pick<SignUpRow, 'id' | 'name' | 'version'>
}

/** Yes at once, no with a reason. */
export function Decision({ row }: Props) {
  const { id: signUpId, name, version } = row
  const [declining, setDeclining] = useState(false)
  const approve = useSignUpAct(api(registers).approve, ({ state }) =>
    say(state === 'waiting' ? texts.approvedWaiting(name) : texts.approved(name)),
  )
  return (
    <>
      <RefusalStrip refusal={approve.refusal} words={approve.words} />
      {approve.isLate ? (
        <Button onPress={approve.refresh}>{texts.refresh}</Button>
      ) : (
        <Row>
          <Button
            label={`${texts.approve} ${name}`}
            busy={approve.busy}
            onPress={() => approve.run({ signUpId, version })}
          >
            {texts.approve}
          </Button>
          <Button label={`${texts.decline} ${name}`} onPress={() => setDeclining(true)}>
            {texts.decline}
          </Button>
        </Row>
      )}
      {declining && <DeclineSheet row={row} onClose={() => setDeclining(false)} />}
    </>
  )
}

function DeclineSheet({ row: { id, name, version }, onClose }: Props & { onClose: () => void }) {
  const decline = useSignUpAct(api(registers).decline, () => {
    say(texts.declined(name))
    onClose()
  })
  return (
    <SignUpReasonSheet
      title={texts.declineTitle(name)}
      yes={texts.decline}
      danger
      usual={texts.declineReasons}
      act={decline}
      onSend={(reason) => void decline.run({ signUpId: id, version, reason })}
      onClose={onClose}
    />
  )
}
