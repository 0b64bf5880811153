import { go } from '../../platform/navigation'
import { Cell } from '../../ui/cell'
import { texts } from './texts'

export const SafetyEntry = () => (
  <Cell icon="book" title={texts.safety} note={texts.safetyNote} onPress={() => go('lessons')} />
)
