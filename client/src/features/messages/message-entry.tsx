import { go } from '../../platform/navigation'
import { useMe } from '../../queries/use-me'
import { Cell, Cells } from '../../ui/cell'
import { Badge } from '../../ui/tag'
import { texts } from './texts'
import { useUnread } from './use-messages'

/** The way to my messages, with the number of unread ones; nothing for who did not sign in. */
export function MessageEntry() {
  const { value: me } = useMe()
  const { count } = useUnread()
  if (!me) return null
  return (
    <Cells>
      <Cell
        icon="bell"
        title={texts.messages}
        note={texts.note}
        value={count > 0 && <Badge count={count} label={texts.unread} />}
        onPress={() => go('messages')}
      />
    </Cells>
  )
}
