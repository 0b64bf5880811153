import { useQueue } from './queue'
import { QueueStrip } from './queue-strip'

/** What waits is on its way as long as this is shown. */
const SendingStrip = () => <QueueStrip queue={useQueue()} />

export default SendingStrip
