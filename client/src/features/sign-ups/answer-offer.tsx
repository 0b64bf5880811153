import { signUps } from '@mulin/shared/sign-ups/endpoints'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { useState } from 'react'
import * as z from 'zod'
import { api, type Refused } from '../../api'
import { say } from '../../platform/toast'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useAct } from '../../queries/use-act'
import { useCache } from '../../queries/use-cache'
import { wordsFor } from '../../refusal-words'
import { Button } from '../../ui/button'
import { Confirm } from '../../ui/confirm'
import { Stack } from '../../ui/stack'
import { Text } from '../../ui/text'
import { renewDraftFor } from './sign-up-draft'
import { offerTexts as texts } from './offer-texts'
import { touched } from './touched'
import { whichOf } from './which'

/** Seats are held for me: one tap takes them, another and a question lets them go. */
export function AnswerOffer({ signUp }: { signUp: SignUp }) {
  const which = whichOf(signUp)
  const { id } = signUp
  const [asking, setAsking] = useState(false)
  const accept = useStep(api(signUps).accept, texts.accepted)
  const letGo = useStep(api(signUps).letGo, texts.letGone)
  return (
    <Stack gap="close">
      <RefusalStrip refusal={accept.refusal} />
      <Button
        look="primary"
        block
        busy={accept.busy}
        label={`${texts.accept} ${which}`}
        onPress={() => accept.run({ signUpId: id })}
      >
        {texts.accept}
      </Button>
      <Button block label={`${texts.letGo} ${which}`} onPress={() => setAsking(true)}>
        {texts.letGo}
      </Button>
      <Confirm
        open={asking}
        title={texts.letGoTitle}
        yes={texts.letGo}
        no={texts.thinkAgain}
        busy={letGo.busy}
        onYes={() => letGo.run({ signUpId: id })}
        onNo={() => setAsking(false)}
      >
        <Text>{texts.letGoWhat(which)}</Text>
        <RefusalStrip refusal={letGo.refusal} />
      </Confirm>
    </Stack>
  )
}

// The seats are gone then; the sign-up, asked for again, says itself how it stands.
const tooLate: ReadonlySet<Refused['code']> = new Set(['offer_expired', 'sign_up_moved_on'])

type Step = (input: { signUpId: string }) => Promise<{ readonly ok: true; readonly value: SignUp } | Refused>

function useStep(step: Step, done: string) {
  const { askAgain } = useCache()
  const onDone = ({ state, activityId }: SignUp) => {
    if (state === 'cancelled') renewDraftFor(activityId)
    say(done)
  }
  const act = useAct(step, { changes: touched, onDone })
  const run = async (input: { signUpId: string }) => {
    const answer = await act.run(input)
    if (answer.ok || !tooLate.has(answer.code)) return
    say(wordsFor(whyOf(answer)).what)
    await askAgain(...touched)
  }
  const refusal = act.refusal && { ...act.refusal, code: whyOf(act.refusal) }
  return { ...act, refusal, run }
}

const Details = z.object({ state: z.literal('expired') })

/** Once the clock has let the seats go, the sign-up says so with its state. */
const whyOf = ({ code, details }: Refused): Refused['code'] =>
  code === 'sign_up_moved_on' && Details.safeParse(details).success ? 'offer_expired' : code
