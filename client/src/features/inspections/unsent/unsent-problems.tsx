import { go } from '../../../platform/navigation'
import { Cell, Cells } from '../../../ui/cell'
import { useInspection } from '../one/use-inspection'
import type { Left } from './problems-left'
import { texts } from './texts'
import { useProblemsLeft } from './unsent-strip'

/** Each inspection with something that was not handed in, leading to where it is. */
export function UnsentProblems() {
  const left = useProblemsLeft()
  if (left.length === 0) return null
  return (
    <Cells label={texts.problemsList}>
      {left.map((one) => (
        <OfInspection key={one.inspectionId} left={one} />
      ))}
    </Cells>
  )
}

/** Older versions kept no name of the site with it; that of the inspection lies on the phone, or is asked for. */
function OfInspection({ left: { inspectionId, siteName, count } }: { left: Left }) {
  const inspection = useInspection(siteName === '' ? inspectionId : undefined).value
  return (
    <Cell
      icon="camera"
      title={siteName || inspection?.siteName || texts.someSite}
      note={texts.count(count)}
      onPress={() => go('inspection', { inspectionId })}
    />
  )
}
