import type { Person } from '@mulin/shared/people'
import { go } from '../../../platform/navigation'
import { useMe } from '../../../queries/use-me'
import { Button } from '../../../ui/button'
import { NoticeStrip } from '../../../ui/notice-strip'
import { isOpen } from './drafts'
import { texts } from './texts'
import { useMyDrafts } from './use-drafts'

/** The way to it for who walks around, and for whoever left something there. */
export function PatrolEntry() {
  const open = useMyDrafts().filter(isOpen).length
  const { value: me } = useMe()
  if (open === 0 && !(me && walksAround(me))) return null
  return (
    <NoticeStrip
      tone={open > 0 ? 'waiting' : 'neutral'}
      icon="camera"
      act={<Button onPress={() => go('patrol')}>{texts.go}</Button>}
    >
      {open > 0 ? texts.entryOpen(open) : texts.entry}
    </NoticeStrip>
  )
}

const walksAround = ({ volunteer, duties }: Person) => volunteer?.state === 'approved' || duties.length > 0
