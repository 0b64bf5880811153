import { go } from '../../platform/navigation'
import { Cell, Cells } from '../../ui/cell'
import { texts } from './texts'
import { useWork } from './use-work'

/** For staff only: the way to what waits for them, with its number. */
export function WorkEntry() {
  const work = useWork()
  if (work === undefined) return null
  return (
    <Cells>
      <Cell icon="inbox" title={texts.work} note={texts.workNote} value={work} onPress={() => go('staffInbox')} />
    </Cells>
  )
}
