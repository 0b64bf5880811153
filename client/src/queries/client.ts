import { focusManager, onlineManager, QueryClient } from '@tanstack/react-query'
import { onNetworkChange } from '../platform/online'
import { onAppShow } from '../platform/page-life'
import { onPersonChange } from '../platform/session'

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
        refetchOnReconnect: true,
        throwOnError: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })

/** Called once, when the app starts. What is stale is asked again when the app or the network comes back. */
export function connect(client: QueryClient): void {
  focusManager.setEventListener((onFocus) => onAppShow(() => onFocus()))
  onlineManager.setEventListener((setOnline) => onNetworkChange(setOnline))
  forgetWithPerson(client)
}

/** What one person may see is not for the next one; who signs in for the first time only fills the gaps. */
function forgetWithPerson(client: QueryClient) {
  let last: string | undefined
  onPersonChange((person) => {
    const isAnother = person === undefined || (last !== undefined && last !== person.id)
    last = person?.id
    void client.resetQueries(isAnother ? {} : { predicate: ({ state }) => state.status === 'error' })
  })
}
