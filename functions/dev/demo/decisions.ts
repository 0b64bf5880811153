import { signUpChanges } from '@mulin/shared/sign-ups/changes'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { registers } from '@mulin/shared/sign-ups/registers'
import { newId } from '../../src/platform/ids.ts'
import type { Sessions } from './activities.ts'
import { ask } from './ask.ts'
import { seatOf } from './attendance.ts'
import { type Calendar, happening } from './days.ts'
import type { People } from './settle.ts'

/**
 * What became of who signed up: 居民 08 brings somebody along since, 居民 07 waits further in front, 居民 15 was declined and
 * says what is wrong with it.
 */
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
  const { personId: bringing, signUpId: larger } = await seatOf(people('resident-8'), sessions('第二课').id)
  await happening(at({ hoursAgo: 5 }), async () => {
    const { version, name = '' } = await ask(signUps.one, { signUpId: larger }, bringing)
    const together = [{ name }, { name: `${name}的老伴` }]
    await ask(signUpChanges.change, { signUpId: larger, version, requestId: newId('sgn'), people: together }, bringing)
  })
  const words = '信息是照着填的，请告诉我缺哪一项，我马上补。'
  await happening(at({ hoursAgo: 3 }), () => ask(registers.appeal, { signUpId: declined, words }, asking))
}
