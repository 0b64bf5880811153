import type { CheckInKind } from '@mulin/shared/check-ins/check-in'
import { now } from '../../platform/clock'
import { newRequestId } from '../../platform/ids'
import type { Who } from './codes'
import { enqueue, type Entry } from './queue'

interface Where {
  activityId: string
  sessionId: string
}

/** Writes a scan or a tick down with its own nonce and the time of it. */
export function record(
  kind: CheckInKind,
  who: Who,
  { where, name, at = now() }: { where?: Where; name?: string; at?: string } = {},
): string {
  const nonce = newRequestId()
  const entry: Entry = { scan: { nonce, at, kind, ...where, ...who }, ...(name !== undefined && { name }) }
  void enqueue(entry)
  return nonce
}
