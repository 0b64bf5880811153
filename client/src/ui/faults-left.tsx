import { NoticeStrip } from './notice-strip'

/** Beside the button that was pressed: the fields themselves may be out of sight. */
export const FaultsLeft = ({ count }: { count: number }) =>
  count === 0 ? null : <NoticeStrip tone="urgent">{`还有 ${count} 处没填好，已用红字标出。`}</NoticeStrip>
