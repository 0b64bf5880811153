import { type HandOver, handOvers } from '@mulin/shared/sign-ups/hand-overs'
import { useState } from 'react'
import { api } from '../../api'
import { newRequestId } from '../../platform/ids'
import { replace } from '../../platform/navigation'
import { say } from '../../platform/toast'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useAct } from '../../queries/use-act'
import { useCache } from '../../queries/use-cache'
import { Button } from '../../ui/button'
import { Stack } from '../../ui/stack'
import { Title } from '../../ui/text'
import { CannotTake, WayOn } from './cannot-take'
import { texts } from './texts'

/** One tap takes it; who cannot reads why, and what to do instead. */
export function TakeShift({ code, handOver: { nameMasked, whyNot } }: { code: string; handOver: HandOver }) {
  const [requestId] = useState(newRequestId)
  const { askAgain } = useCache()
  const act = useAct(api(handOvers).take, {
    changes: [['my-sign-ups'], ['activity'], ['messages']],
    onDone: ({ id, state }) => {
      if (state === 'confirmed') say(texts.taken)
      void replace('signUpDetail', { signUpId: id })
    },
  })
  const take = async () => {
    const answer = await act.run({ code, requestId })
    // Somebody was faster, or I took on something else meanwhile.
    if (!answer.ok) await askAgain(['hand-over', code])
  }
  if (whyNot) return <CannotTake why={whyNot} />
  return (
    <Stack>
      <Title>{texts.from(nameMasked)}</Title>
      <RefusalStrip refusal={act.refusal} />
      {act.refusal && <WayOn code={act.refusal.code} />}
      <Button look="primary" block icon="hand" busy={act.busy} onPress={take}>
        {texts.take}
      </Button>
    </Stack>
  )
}
