import { useQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import type { AnyCode, Refused } from '../api'
import { whoIsSignedIn } from '../platform/session'
import { kept } from '../platform/storage'

type Asked<V, Code extends AnyCode> = { readonly ok: true; readonly value: V } | Refused<Code>

/** A value, a refusal, or neither while the first answer is on its way. */
export interface Answered<V, Code extends AnyCode = AnyCode> {
  readonly value: V | undefined
  /** Set together with `value` when an older answer is still there. */
  readonly refusal: Refused<Code> | undefined
  readonly asking: boolean
  readonly again: () => Promise<void>
}

interface Options<V> {
  /** False: do not ask yet. */
  when?: boolean
  /** Ask again after so many milliseconds. */
  every?: number | undefined
  /** Keep the last answer on the device and show it until a newer one comes. */
  keep?: z.ZodType<V>
  /** Of whoever is signed in: the next person on the same device has their own. */
  isOwn?: boolean
}

/** `useAnswer(['activity', id], () => api(activities).one({ activityId: id }))` */
export function useAnswer<V, Code extends AnyCode>(
  about: readonly unknown[],
  ask: () => Promise<Asked<V, Code>>,
  { when = true, every, keep, isOwn = false }: Options<V> = {},
): Answered<V, Code> {
  const key = isOwn ? [...about, whoIsSignedIn()] : about
  const query = useQuery<V, Refused<Code>>({
    queryKey: key,
    enabled: when,
    refetchInterval: every ?? false,
    queryFn: async () => {
      const value = valueOf(await ask())
      if (keep) shelf(key, keep).set(value)
      return value
    },
    ...(keep && { initialData: () => shelf(key, keep).get(), initialDataUpdatedAt: 0 }),
  })
  return {
    value: query.data,
    refusal: query.error ?? undefined,
    asking: query.isFetching,
    again: async () => void (await query.refetch()),
  }
}

/** A refusal is thrown inside the query only, as TanStack Query wants it. */
export function valueOf<V, Code extends AnyCode>(answer: Asked<V, Code>): V {
  if (!answer.ok) throw answer
  return answer.value
}

const shelf = <V>(key: readonly unknown[], shape: z.ZodType<V>) => kept(`answer:${JSON.stringify(key)}`, shape)
