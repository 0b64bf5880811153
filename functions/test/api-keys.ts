import { now } from '../src/platform/clock.ts'
import { newId } from '../src/platform/ids.ts'
import { addApiKey, newSecret } from '../src/tables/api-keys.ts'
import { transact } from '../src/tables/transact.ts'
import { aResident } from './people.ts'

/** A key that the office granted to somebody. */
export async function anApiKey(ownerId?: string) {
  const id = newId('key')
  const { key, hash } = newSecret(id)
  const owner = ownerId ?? (await aResident()).id
  await transact([addApiKey({ id, hash, ownerId: owner, name: '热线', grantedAt: now(), grantedBy: owner })])
  return { id, key }
}
