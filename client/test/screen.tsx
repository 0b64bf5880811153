import { people, type Person } from '@mulin/shared/people'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { makeQueryClient } from '../src/queries/client'
import { answer } from './server'
import { device } from './taro'

let client: QueryClient | undefined

interface Options {
  /** What the page was opened with. */
  params?: Record<string, string>
  /** Who is signed in; nobody without it. */
  as?: Person
}

/** A screen as the app shows it: with its own cache, its params and somebody signed in. */
export function renderScreen(screen: ReactElement, { params = {}, as }: Options = {}) {
  device.params = params
  if (as) signedIn(as)
  client = makeQueryClient()
  client.setDefaultOptions({
    ...client.getDefaultOptions(),
    queries: { ...client.getDefaultOptions().queries, retry: false },
  })
  return render(<QueryClientProvider client={client}>{screen}</QueryClientProvider>)
}

/** A session on the device, and what `GET /me` says about its owner. */
export function signedIn(person: Person): void {
  const expiresAt = '2099-01-01T00:00:00.000Z'
  device.storage.set('session', { token: `token-of-${person.id}`, expiresAt, personId: person.id })
  answer(people.me, person)
}

/** A resident with overrides. */
export const resident = (over: Partial<Person> = {}): Person => ({
  id: 'per_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  elderMode: false,
  duties: [],
  ...over,
})

/** Addresses opened so far, `back` for a step back. */
export const visited = (): readonly string[] => device.visited

/** The reader comes near the end of the page. */
export const reachEnd = (): void => act(() => device.nearEnd.forEach((run) => run()))

/** What the app does by itself when it comes back to the front. */
export const askAgain = (queryKey: readonly unknown[]): Promise<void> =>
  act(async () => {
    await client?.invalidateQueries({ queryKey })
    // Answers are shown a turn later.
    await new Promise((shown) => setTimeout(shown))
  })

export function forgetSeen(): void {
  client?.clear()
  client = undefined
}
