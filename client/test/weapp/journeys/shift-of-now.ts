import { randomUUID } from 'node:crypto'
import { contract } from '@mulin/shared/contract'
import { someoneElse } from '../someone-else'

/** Where volunteers are wanted: it goes on since two hours, and whoever comes still signs up. */
export async function shiftOfNow(title: string) {
  const office = await someoneElse('office')
  // The same moment for all of it: nobody may cancel a millisecond after it begins.
  const now = Date.now()
  const inHours = (hours: number) => new Date(now + hours * 3_600_000).toISOString()
  const { id, sessions } = await office(contract.activities.create, {
    requestId: randomUUID(),
    type: 'general',
    title,
    summary: '陪独居老人说说话，量量血压。',
    place: '太宇社区',
    contactPhone: '0523-00000000',
    sessions: [
      {
        title: '下午班',
        startsAt: inHours(-2),
        endsAt: inHours(2),
        capacity: 5,
        shifts: [{ id: 'company', title: '陪伴', needed: 3 }],
        signUpOpensAt: inHours(-3),
        signUpClosesAt: inHours(2),
        cancelBy: inHours(-2),
      },
    ],
  })
  await office(contract.activities.publish, { activityId: id })
  return { activityId: id, sessionId: sessions[0]?.id ?? '' }
}
