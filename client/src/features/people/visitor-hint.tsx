import { go } from '../../platform/navigation'
import { isWeapp } from '../../platform/target'
import { useMe } from '../../queries/use-me'
import { Button } from '../../ui/button'
import { NoticeStrip } from '../../ui/notice-strip'
import { texts } from './texts'

/** In a browser where nobody signed in: what works, and the way in. */
export function VisitorHint() {
  const { refusal } = useMe()
  if (isWeapp || refusal?.code !== 'not_signed_in') return null
  return (
    <NoticeStrip
      tone="action"
      icon="person"
      act={
        <Button look="plain" onPress={() => go('signIn')}>
          {texts.signIn}
        </Button>
      }
    >
      {texts.visitorNext}
    </NoticeStrip>
  )
}
