import { randomUUID } from 'node:crypto'
import { contract } from '@mulin/shared/contract'
import { someoneElse } from '../someone-else'

interface Plan {
  title: string
  /** Seats of each session. */
  capacities: number[]
  /** Of each session. */
  waitingCapacity?: number
  /** Of one shift in each session. */
  helpers?: number
  /** Hours until the first one. */
  startsIn?: number
}

export const shiftId = 'helpers'

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()

/** An activity of the whole subdistrict, published by the office and open now. */
export async function plannedActivity({ title, capacities, startsIn = 2, ...plan }: Plan) {
  const { waitingCapacity = 0, helpers = 0 } = plan
  const office = await someoneElse('office')
  const { id } = await office(contract.activities.create, {
    requestId: randomUUID(),
    type: 'general',
    title,
    summary: '沿着古罗塘走一圈。',
    place: '古罗塘文化景区',
    contactPhone: '0523-00000000',
    sessions: capacities.map((capacity, index) => ({
      title: `第 ${index + 1} 场`,
      startsAt: inHours(startsIn + index),
      endsAt: inHours(startsIn + 1 + index),
      capacity,
      waitingCapacity,
      shifts: helpers > 0 ? [{ id: shiftId, title: '秩序引导', needed: helpers }] : [],
      signUpOpensAt: inHours(-1),
      signUpClosesAt: inHours(startsIn / 2 + index),
      cancelBy: inHours(startsIn / 2 + index),
    })),
  })
  return office(contract.activities.publish, { activityId: id })
}

/** Another resident takes a seat, or several for those named. */
export async function takeSeat(person: string, activityId: string, sessionId: string, names?: string[]) {
  const resident = await someoneElse(person)
  const seat = { activityId, sessionId, name: '居民 甲', phone: '13800009999', requestId: randomUUID() }
  const people = names?.map((name) => ({ name }))
  return resident(contract.signUps.signUp, { ...seat, people })
}

/** They go somewhere else after all. */
export async function giveBack(person: string, signUpId: string) {
  const resident = await someoneElse(person)
  return resident(contract.signUps.cancel, { signUpId })
}
