import { allRecordsOf, recordOf } from '../../test/changes.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident } from '../../test/people.ts'
import { anActivity, aWish, signUpOk } from '../../test/activities.ts'
import { changeOf } from '../tables/changes.ts'
import { messagesOf } from '../tables/messages.ts'
import { writeMessages } from './write-messages.ts'

useLocalTable()

test('one sign-up that cannot be read is reported once everybody else was told', async () => {
  const [{ id }, activity] = [await aResident(), await anActivity()]
  const records = await allRecordsOf(() => signUpOk(id, aWish(activity)))
  const unreadable = recordOf(undefined, { pk: 'PERSON#nobody', sk: 'SIGNUP#nothing' })

  const [work] = writeMessages([unreadable, ...records].map(changeOf))
  await expect(work!.run()).rejects.toThrow(AggregateError)

  expect((await messagesOf(id, { limit: 9 })).messages).toHaveLength(1)
})
