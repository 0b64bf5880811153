import { copyText } from '../platform/device'
import { linkTo } from '../platform/navigation'
import type { Params, Route } from '../platform/routes'
import { isWeapp } from '../platform/target'
import { say } from '../platform/toast'
import { Button } from '../ui/button'
import { QrCode } from '../ui/qr-code'
import { Caption } from '../ui/text'

interface Props {
  route: Route
  params: Params
  words: { send: string; copied: string; code: string; scan: string }
  /** The page's filled button, unless it has another one. */
  look?: 'primary' | 'secondary'
}

/** WeChat passes the page on, as it says it wants to be shared; a browser gives the link, also to be scanned. */
export function PassOn({ route, params, words, look = 'primary' }: Props) {
  if (isWeapp)
    return (
      <Button look={look} block icon="send" opens="share">
        {words.send}
      </Button>
    )
  const link = linkTo(route, params)
  const copy = async () => {
    if (await copyText(link)) say(words.copied)
  }
  return (
    <>
      <Button look={look} block icon="send" onPress={copy}>
        {words.send}
      </Button>
      <QrCode text={link} label={words.code} />
      <Caption>{words.scan}</Caption>
    </>
  )
}
