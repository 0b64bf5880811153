import { handOvers } from '@mulin/shared/sign-ups/hand-overs'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { api } from '../../api'
import { now } from '../../platform/clock'
import { go } from '../../platform/navigation'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useAct } from '../../queries/use-act'
import { Button } from '../../ui/button'
import type { Stage } from './stages'
import { texts } from './texts'

interface Props {
  signUp: SignUp
  stage: Stage
}

/** A volunteer who cannot come lets another one take the shift, or swap it for theirs; what was begun stays in sight. */
export function HandOver({ signUp: { id: signUpId, startsAt, handOverCode, proposedCode }, stage }: Props) {
  const act = useAct(api(handOvers).open, {
    changes: [['sign-up']],
    onDone: ({ code }) => void go('handOver', { code }),
  })
  if (stage !== 'helping' || startsAt <= now()) return null
  return (
    <>
      {handOverCode ? (
        <Button icon="hand" onPress={() => go('handOver', { code: handOverCode })}>
          {texts.handOverOpen}
        </Button>
      ) : (
        <>
          <Button icon="hand" busy={act.busy} onPress={() => act.run({ signUpId })}>
            {texts.handOver}
          </Button>
          <Button icon="calendar" busy={act.busy} onPress={() => act.run({ signUpId, inReturn: true })}>
            {texts.swap}
          </Button>
        </>
      )}
      {proposedCode && (
        <Button icon="hand" onPress={() => go('handOver', { code: proposedCode })}>
          {texts.swapProposed}
        </Button>
      )}
      <RefusalStrip refusal={act.refusal} />
    </>
  )
}
