import { go } from '../../platform/navigation'
import { Cell, Cells } from '../../ui/cell'
import { texts } from './texts'

export const SafetyEntry = () => (
  <Cells>
    <Cell icon="book" title={texts.safety} note={texts.safetyNote} onPress={() => go('lessons')} />
  </Cells>
)
