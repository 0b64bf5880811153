import { whyNotCancellable } from '@mulin/shared/sign-ups/cancelling'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { useState } from 'react'
import { api } from '../../api'
import { now } from '../../platform/clock'
import { say } from '../../platform/toast'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useAct } from '../../queries/use-act'
import { Button } from '../../ui/button'
import { Confirm } from '../../ui/confirm'
import { Text } from '../../ui/text'
import { type LeavingTexts, leavingTexts } from './stage-texts'
import type { Stage } from './stages'
import { texts } from './texts'
import { touched } from './touched'

/** Out of it again, while that is possible. */
export function LeaveSignUp({ signUp, stage }: { signUp: SignUp; stage: Stage }) {
  const words = leavingTexts[stage]
  return words && !whyNotCancellable(signUp, now()) ? <Leave signUp={signUp} words={words} /> : null
}

function Leave({ signUp: { id, activityTitle }, words }: { signUp: SignUp; words: LeavingTexts }) {
  const [asking, setAsking] = useState(false)
  const done = () => {
    setAsking(false)
    say(words.done)
  }
  const act = useAct(api.signUps.cancel, { changes: touched, onDone: done })
  return (
    <>
      <Button label={`${words.button} ${activityTitle}`} onPress={() => setAsking(true)}>
        {words.button}
      </Button>
      <Confirm
        open={asking}
        title={words.title}
        yes={words.button}
        no={texts.keep}
        danger
        busy={act.busy}
        onYes={() => act.run({ signUpId: id })}
        onNo={() => setAsking(false)}
      >
        <Text>{words.what(activityTitle)}</Text>
        <Text soft>{words.again}</Text>
        <RefusalStrip refusal={act.refusal} />
      </Confirm>
    </>
  )
}
