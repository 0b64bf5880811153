import { useQueue } from './queue'
import { QueueStrip } from './queue-strip'

/** Scans and ticks that are on this phone only: in sight, and on their way, also where nobody checks in. */
export const UnsentCheckIns = () => <QueueStrip queue={useQueue()} />
