import { copyText } from '../../platform/device'
import { linkTo } from '../../platform/navigation'
import { isWeapp } from '../../platform/target'
import { say } from '../../platform/toast'
import { Button } from '../../ui/button'
import { texts } from './texts'

/** WeChat passes the page on; a browser gives its address. */
export function ShareButton({ activityId }: { activityId: string }) {
  if (isWeapp)
    return (
      <Button icon="send" opens="share">
        {texts.share}
      </Button>
    )
  const copy = async () => {
    if (await copyText(linkTo('activity', { activityId }))) say(texts.linkCopied)
  }
  return (
    <Button icon="send" onPress={copy}>
      {texts.share}
    </Button>
  )
}
