import { useInfiniteQuery } from '@tanstack/react-query'
import type { AnyCode, Refused } from '../api'
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

/** `usePages(['activities', filter], (after) => api.activities.list({ ...filter, after }))` */
export function usePages<P extends { next?: string | undefined }, Code extends AnyCode>(
  key: readonly unknown[],
  ask: (after: string | undefined) => Promise<Asked<P, Code>>,
  { when = true }: { when?: boolean } = {},
): Pages<P, Code> {
  const query = useInfiniteQuery({
    queryKey: key,
    enabled: when,
    initialPageParam: '',
    queryFn: async ({ pageParam }) => valueOf(await ask(pageParam || undefined)),
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
