import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { api } from '../../api'
import { now } from '../../platform/clock'
import { go } from '../../platform/navigation'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useAct } from '../../queries/use-act'
import { Button } from '../../ui/button'
import type { Stage } from './stages'
import { texts } from './texts'

/** A volunteer who cannot come lets another one take the shift; asked for again, it leads to what was begun. */
export function HandOver({ signUp: { id, startsAt, handOverCode }, stage }: { signUp: SignUp; stage: Stage }) {
  const act = useAct(api.handOvers.open, {
    changes: [['sign-up']],
    onDone: ({ code }) => void go('handOver', { code }),
  })
  if (stage !== 'helping' || startsAt <= now()) return null
  return (
    <>
      <Button icon="hand" busy={act.busy} onPress={() => act.run({ signUpId: id })}>
        {handOverCode ? texts.handOverOpen : texts.handOver}
      </Button>
      <RefusalStrip refusal={act.refusal} />
    </>
  )
}
