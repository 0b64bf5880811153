import { handOvers } from '@mulin/shared/sign-ups/hand-overs'
import { api } from '../../api'
import { replace } from '../../platform/navigation'
import { say } from '../../platform/toast'
import { PassOn } from '../../queries/pass-on'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useAct } from '../../queries/use-act'
import { Button } from '../../ui/button'
import { NoticeStrip } from '../../ui/notice-strip'
import { Stack } from '../../ui/stack'
import { Text } from '../../ui/text'
import { texts } from './texts'

interface Props {
  code: string
  signUpId: string
  inReturn: boolean
  /** Nobody has answered yet: it may be passed on. */
  isAsked: boolean
}

/** To be passed on, until somebody takes it or its volunteer can come after all. */
export function GiveShift({ code, signUpId, inReturn, isAsked }: Props) {
  const keep = useAct(api(handOvers).withdraw, {
    changes: [['hand-over'], ['sign-up'], ['my-sign-ups']],
    onDone: () => {
      say(texts.kept)
      void replace('signUpDetail', { signUpId })
    },
  })
  return (
    <Stack>
      <NoticeStrip tone="waiting">{inReturn ? texts.stillMineToSwap : texts.stillMine}</NoticeStrip>
      {isAsked && <Text>{inReturn ? texts.mineToSwap : texts.mine}</Text>}
      {isAsked && (
        <PassOn route="handOver" params={{ code }} words={{ ...texts, send: inReturn ? texts.sendSwap : texts.send }} />
      )}
      <Button block busy={keep.busy} onPress={() => keep.run({ code })}>
        {inReturn ? texts.keepSwap : texts.keep}
      </Button>
      <RefusalStrip refusal={keep.refusal} />
    </Stack>
  )
}
