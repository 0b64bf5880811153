import { useInfiniteQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import type { AnyCode, Refused } from '../api'
import { keptOwn } from '../platform/own-storage'
import { whoIsSignedIn } from '../platform/session'
import { valueOf } from './use-answer'

type Asked<P, Code extends AnyCode> = { readonly ok: true; readonly value: P } | Refused<Code>

export interface Pages<P, Code extends AnyCode = AnyCode> {
  /** All pages read so far, or undefined before the first. */
  readonly pages: readonly P[] | undefined
  readonly refusal: Refused<Code> | undefined
  readonly asking: boolean
  readonly hasMore: boolean
  readonly more: () => void
  readonly again: () => Promise<void>
}

interface Options<P> {
  when?: boolean
  /** Keep the first page on the device, of whoever is signed in, and show it until a newer one comes. */
  keep?: z.ZodType<P>
}

/** `usePages(['activities', filter], (after) => api(activities).list({ ...filter, after }))` */
export function usePages<P extends { next?: string | undefined }, Code extends AnyCode>(
  key: readonly unknown[],
  ask: (after: string | undefined) => Promise<Asked<P, Code>>,
  { when = true, keep }: Options<P> = {},
): Pages<P, Code> {
  const who = whoIsSignedIn()
  const shelf = keep && who !== undefined ? keptOwn(`pages:${JSON.stringify(key)}`, keep) : undefined
  const query = useInfiniteQuery({
    queryKey: keep ? [...key, who] : key,
    enabled: when,
    initialPageParam: '',
    queryFn: async ({ pageParam }) => {
      const page = valueOf(await ask(pageParam || undefined))
      if (pageParam === '' && who === whoIsSignedIn()) shelf?.set(page)
      return page
    },
    initialData: () => {
      const first = shelf?.get()
      return first && { pages: [first], pageParams: [''] }
    },
    initialDataUpdatedAt: 0,
    getNextPageParam: ({ next }: P) => next,
  })
  return {
    pages: query.data?.pages,
    refusal: (query.error as Refused<Code> | null) ?? undefined,
    asking: query.isFetching,
    hasMore: query.hasNextPage,
    more: () => {
      if (query.hasNextPage && !query.isFetching) void query.fetchNextPage()
    },
    again: async () => void (await query.refetch()),
  }
}
