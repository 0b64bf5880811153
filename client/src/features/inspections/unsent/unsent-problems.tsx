import { go } from '../../../platform/navigation'
import { Cell, Cells } from '../../../ui/cell'
import { texts } from './texts'
import { useProblemsLeft } from './unsent-strip'

/** Each inspection with something that was not handed in, leading to where it is. */
export function UnsentProblems() {
  const left = useProblemsLeft()
  if (left.length === 0) return null
  return (
    <Cells label={texts.problemsList}>
      {left.map(({ inspectionId, siteName, count }) => (
        <Cell
          key={inspectionId}
          icon="camera"
          title={siteName || texts.someSite}
          note={texts.count(count)}
          onPress={() => go('inspection', { inspectionId })}
        />
      ))}
    </Cells>
  )
}
