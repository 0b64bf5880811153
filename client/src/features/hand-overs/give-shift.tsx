import { api } from '../../api'
import { copyText } from '../../platform/device'
import { linkTo, replace } from '../../platform/navigation'
import { isWeapp } from '../../platform/target'
import { say } from '../../platform/toast'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useAct } from '../../queries/use-act'
import { Button } from '../../ui/button'
import { NoticeStrip } from '../../ui/notice-strip'
import { QrCode } from '../../ui/qr-code'
import { Stack } from '../../ui/stack'
import { Caption, Text } from '../../ui/text'
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
  const keep = useAct(api.handOvers.withdraw, {
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
      {isAsked && <PassOn code={code} words={inReturn ? texts.sendSwap : texts.send} />}
      <Button block busy={keep.busy} onPress={() => keep.run({ code })}>
        {inReturn ? texts.keepSwap : texts.keep}
      </Button>
      <RefusalStrip refusal={keep.refusal} />
    </Stack>
  )
}

/** WeChat passes the page on; a browser gives its address, also to be scanned. */
function PassOn({ code, words }: { code: string; words: string }) {
  if (isWeapp)
    return (
      <Button look="primary" block icon="send" opens="share">
        {words}
      </Button>
    )
  const link = linkTo('handOver', { code })
  const copy = async () => {
    if (await copyText(link)) say(texts.copied)
  }
  return (
    <>
      <Button look="primary" block icon="send" onPress={copy}>
        {words}
      </Button>
      <QrCode text={link} label={texts.code} />
      <Caption>{texts.scan}</Caption>
    </>
  )
}
