import { Refusal } from '@mulin/shared/refusals'
import type { StoredSignUp } from '../tables/sign-ups.ts'

/** Nobody decides about what they have not read: its owner may have changed it since. While it waits, each change is a version. */
export function refuseIfChanged({ version, state, trail = [] }: StoredSignUp, read: number): void {
  if (version === read) return
  const since = Math.max(version - read, 1)
  const changes = trail.filter(({ action }) => action === 'change').slice(-since)
  const sizes = changes.flatMap((change) => change.sizes ?? [])
  throw new Refusal('sign_up_changed', undefined, {
    version,
    state,
    parts: [...new Set(changes.flatMap(({ parts = [] }) => parts))],
    ...(sizes.length > 0 && { sizes: { from: sizes[0]!.from, to: sizes.at(-1)!.to } }),
  })
}
