import { registers } from '@mulin/shared/sign-ups/registers'
import type { Sessions } from './activities.ts'
import { ask } from './ask.ts'
import { seatOf } from './attendance.ts'
import { type Calendar, happening } from './days.ts'
import type { People } from './settle.ts'

/** What staff decided about who signed up: 居民 07 waits further in front, 居民 15 was declined and says what is wrong with it. */
export async function addDecisions(people: People, at: Calendar, sessions: Sessions) {
  const office = people('office')
  const [waiting, asking] = [people('resident-7'), people('resident-15')]
  const { signUpId: moved } = await seatOf(waiting, sessions('推拿').id)
  const { signUpId: declined } = await seatOf(asking, sessions('第二课').id)
  await happening(at({ hoursAgo: 18 }), async () => {
    const reason = '更正排队顺序：电话里先报的名'
    await ask(registers.move, { signUpId: moved, position: 3, reason }, office)
    await ask(registers.decline, { signUpId: declined, version: 1, reason: '填写的信息不全' }, office)
  })
  const words = '信息是照着填的，请告诉我缺哪一项，我马上补。'
  await happening(at({ hoursAgo: 3 }), () => ask(registers.appeal, { signUpId: declined, words }, asking))
}
