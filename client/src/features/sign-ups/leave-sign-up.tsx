import { signUps } from '@mulin/shared/sign-ups/endpoints'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { useState } from 'react'
import { api } from '../../api'
import { say } from '../../platform/toast'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useAct } from '../../queries/use-act'
import { Button } from '../../ui/button'
import { Confirm } from '../../ui/confirm'
import { Text } from '../../ui/text'
import { renewDraftFor } from './sign-up-draft'
import { cannotComeTexts, type LeavingTexts, leavingTexts } from './stage-texts'
import type { Stage } from './stages'
import { texts } from './texts'
import { touched } from './touched'
import { type WayOut, wayOutOf } from './way-out'
import { whichOf } from './which'

/** Out of it again, while that is possible. */
export function LeaveSignUp({ signUp, stage }: { signUp: SignUp; stage: Stage }) {
  const inTime = leavingTexts[stage]
  const way = wayOutOf(signUp)
  if (!inTime || way === 'none') return null
  // What was asked about is not exchanged for another question when the deadline passes.
  return <Leave key={way} signUp={signUp} way={way} words={way === 'cancel' ? inTime : cannotComeTexts} />
}

interface Props {
  signUp: SignUp
  way: Exclude<WayOut, 'none'>
  words: LeavingTexts
}

function Leave({ signUp, way, words }: Props) {
  const which = whichOf(signUp)
  const [asking, setAsking] = useState(false)
  const done = () => {
    renewDraftFor(signUp.activityId)
    setAsking(false)
    say(words.done)
  }
  const act = useAct(api(signUps)[way], { changes: touched, onDone: done })
  return (
    <>
      <Button label={`${words.button} ${which}`} onPress={() => setAsking(true)}>
        {words.button}
      </Button>
      <Confirm
        open={asking}
        title={words.title}
        yes={words.button}
        no={texts.keep}
        danger
        busy={act.busy}
        onYes={() => act.run({ signUpId: signUp.id })}
        onNo={() => setAsking(false)}
      >
        <Text>{words.what(which)}</Text>
        <Text soft>{words.again}</Text>
        <RefusalStrip refusal={act.refusal} />
      </Confirm>
    </>
  )
}
