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

/** To be passed on, until somebody takes it or its volunteer can come after all. */
export function GiveShift({ code, signUpId }: { code: string; signUpId: string }) {
  const keep = useAct(api.handOvers.withdraw, {
    changes: [['hand-over'], ['sign-up'], ['my-sign-ups']],
    onDone: () => {
      say(texts.kept)
      void replace('signUpDetail', { signUpId })
    },
  })
  return (
    <Stack>
      <NoticeStrip tone="waiting">{texts.stillMine}</NoticeStrip>
      <Text>{texts.mine}</Text>
      <PassOn code={code} />
      <Button block busy={keep.busy} onPress={() => keep.run({ code })}>
        {texts.keep}
      </Button>
      <RefusalStrip refusal={keep.refusal} />
    </Stack>
  )
}

/** WeChat passes the page on; a browser gives its address, also to be scanned. */
function PassOn({ code }: { code: string }) {
  if (isWeapp)
    return (
      <Button look="primary" block icon="send" opens="share">
        {texts.send}
      </Button>
    )
  const link = linkTo('handOver', { code })
  const copy = async () => {
    if (await copyText(link)) say(texts.copied)
  }
  return (
    <>
      <Button look="primary" block icon="send" onPress={copy}>
        {texts.send}
      </Button>
      <QrCode text={link} label={texts.code} />
      <Caption>{texts.scan}</Caption>
    </>
  )
}
