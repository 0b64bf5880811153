import { useQueryClient } from '@tanstack/react-query'

/** What is known of the server's answers, for where something else than an act shows that they changed. */
export function useCache() {
  const client = useQueryClient()
  return {
    /** Asks again for everything that begins with one of these keys. False when an answer did not come. */
    askAgain: (...keys: readonly (readonly unknown[])[]): Promise<boolean> =>
      Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey }, { throwOnError: true }))).then(
        () => true,
        () => false,
      ),
    /** A newer answer that came another way. */
    put: (key: readonly unknown[], value: unknown): void => void client.setQueryData(key, value),
  }
}
