import { useQueryClient } from '@tanstack/react-query'

/** Asks again for what begins with these keys, where something else than an act shows that it changed. */
export function useAsk() {
  const client = useQueryClient()
  return (keys: readonly (readonly unknown[])[]): Promise<unknown> =>
    Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })))
}
