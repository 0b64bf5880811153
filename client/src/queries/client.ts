import { focusManager, onlineManager, QueryClient } from '@tanstack/react-query'
import { onPersonChange } from '../platform/session'
import { onAppShow } from '../platform/page-life'

const seconds = 1000

/** Refusals are answers: asking again at once would change nothing. Only a cut network is worth another try. */
const worthAnotherTry = (failures: number, refused: Error) =>
  'code' in refused && refused.code === 'unavailable' && failures < 2

export const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 15 * seconds,
        retry: worthAnotherTry,
        retryDelay: 800,
        throwOnError: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })

/** Called once, when the app starts. */
export function connect(client: QueryClient): void {
  onlineManager.setEventListener(() => () => undefined)
  focusManager.setEventListener((setFocused) => onAppShow(() => setFocused(true)))
  onAppShow(() => void client.invalidateQueries({ refetchType: 'active' }))
  // What one person may see is not for the next one.
  onPersonChange(() => void client.resetQueries())
}
