import { go } from '../../../platform/navigation'
import { Cell } from '../../../ui/cell'
import { texts } from './texts'

/** The way to what anybody may know of hazards: of one's own community first. */
export const LedgerEntry = ({ view }: { view?: 'map' }) => (
  <Cell icon="shield" title={texts.ledger} note={texts[view ?? 'list']} onPress={() => go('ledger', { view })} />
)
