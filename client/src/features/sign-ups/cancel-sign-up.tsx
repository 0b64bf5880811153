import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { useState } from 'react'
import { api } from '../../api'
import { say } from '../../platform/toast'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useAct } from '../../queries/use-act'
import { Button } from '../../ui/button'
import { Confirm } from '../../ui/confirm'
import { Text } from '../../ui/text'
import { texts } from './texts'

export function CancelSignUp({ signUp: { id, activityTitle } }: { signUp: SignUp }) {
  const [asking, setAsking] = useState(false)
  const done = () => {
    setAsking(false)
    say(texts.cancelledNow)
  }
  const act = useAct(api.signUps.cancel, { changes: [['my-sign-ups'], ['activity'], ['activities']], onDone: done })
  return (
    <>
      <Button label={`${texts.cancel} ${activityTitle}`} onPress={() => setAsking(true)}>
        {texts.cancel}
      </Button>
      <Confirm
        open={asking}
        title={texts.cancelTitle}
        yes={texts.cancel}
        no={texts.keep}
        danger
        busy={act.busy}
        onYes={() => act.run({ signUpId: id })}
        onNo={() => setAsking(false)}
      >
        <Text>{texts.cancelWhat(activityTitle)}</Text>
        <Text soft>{texts.cancelAgain}</Text>
        <RefusalStrip refusal={act.refusal} />
      </Confirm>
    </>
  )
}
