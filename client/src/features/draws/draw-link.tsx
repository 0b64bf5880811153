import { go } from '../../platform/navigation'
import { Cell, Cells } from '../../ui/cell'
import { texts } from './texts'
import { useActivity } from './use-activity'

/** The way to the draw from the activity that the page shows, if something of it is drawn. */
export function DrawLink() {
  const { activityId, asked, lotteries } = useActivity()
  if (lotteries.length === 0 || asked.value?.state === 'draft') return null
  return (
    <Cells>
      <Cell icon="shield" title={texts.link} note={texts.linkNote} onPress={() => go('draw', { activityId })} />
    </Cells>
  )
}
