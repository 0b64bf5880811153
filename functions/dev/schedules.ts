import { setTimeout as wait } from 'node:timers/promises'
import { log } from '../src/platform/log.ts'

// In the cloud once a minute; whoever tries something here does not want to wait that long.
const pauseMs = 2000

/** EventBridge's schedule on this machine. What failed comes again with the next time. Gives back how to end it. */
export function startSchedule(handler: () => Promise<void>): () => Promise<void> {
  const stopping = new AbortController()
  const ticking = (async () => {
    while (!stopping.signal.aborted) {
      await handler().catch((error: unknown) => log('error', 'schedule_run_failed', { error }))
      await wait(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  })()
  return () => {
    stopping.abort()
    return ticking
  }
}
