import { portions } from '../platform/grouped.ts'
import { keys } from './keys.ts'
import { cut } from './pages.ts'
import { StoredSignUp } from './sign-ups.ts'
import { getItems, type Page, query } from './table.ts'

const readAtOnce = 100

/** Those, read as they are. */
export async function signUpsAt(places: readonly { personId: string; id: string }[]): Promise<StoredSignUp[]> {
  const wanted = new Map(places.map(({ personId, id }) => [id, keys.signUp(personId, id)]))
  const items = await Promise.all(portions([...wanted.values()], readAtOnce).map(getItems))
  return items.flat().map((item) => StoredSignUp.parse(item))
}

/** Newest first. */
type Asked = { after?: string | undefined; limit: number }
export async function signUpsOf(personId: string, { after, limit }: Asked): Promise<Page> {
  const { pk, sk } = keys.signUp(personId, '')
  return cut(await query({ pk, begins: sk, newestFirst: true, after, limit: limit + 1 }), limit)
}
