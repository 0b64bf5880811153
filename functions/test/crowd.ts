import { newId } from '../src/platform/ids.ts'
import { portions } from '../src/platform/grouped.ts'
import { keys } from '../src/tables/keys.ts'
import { keptForNextTime, type StoredPerson } from '../src/tables/people.ts'
import { transact } from '../src/tables/transact.ts'

/** Many residents of 太宇一区 with name and phone, written faster than one by one. */
export async function aCrowd(count: number, overrides: Partial<StoredPerson> = {}): Promise<StoredPerson[]> {
  const people = Array.from({ length: count }, (_, place): StoredPerson => {
    const id = newId('per')
    const known = keptForNextTime(id, { name: `居民 ${place + 1}`, phone: `139${String(place).padStart(8, '0')}` })
    return {
      id,
      elderMode: false,
      estateId: 'taiyu-e1',
      areaPath: 'luotang/taiyu/taiyu-g1/taiyu-e1',
      ...known,
      ...overrides,
    }
  })
  for (const some of portions(people, 100))
    await transact(some.map((person) => ({ put: { ...person, ...keys.person(person.id) } })))
  return people
}
