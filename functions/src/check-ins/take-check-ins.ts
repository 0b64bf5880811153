import type { CheckIn, CheckInAnswer } from '@mulin/shared/check-ins/check-in'
import type { checkIns } from '@mulin/shared/check-ins/endpoints'
import { atByOurClock } from '@mulin/shared/check-ins/presence'
import { grouped, portions } from '../platform/grouped.ts'
import { inParallel } from '../platform/in-parallel.ts'
import type { UseCase } from '../platform/serve.ts'
import { type Request, requestKey } from '../tables/requests.ts'
import { getItems } from '../tables/table.ts'
import { takeCheckIn } from './take-check-in.ts'

// Of 500 at once the table would refuse some; one by one they take too long.
const atOnce = 25
const keysPerRead = 100

/** Each scan is decided by itself. Those of one person are taken in the order in which they were made. */
export const takeCheckIns: UseCase<typeof checkIns.take> = async ({ input, personId, actorWith, now }) => {
  const requests = input.checkIns.map(({ nonce, ...content }) => ({ personId, requestId: nonce, content }))
  const isOfStaff = input.checkIns.some(({ venueCode }) => venueCode === undefined)
  const [memories, actor] = await Promise.all([
    memoriesOf(requests),
    isOfStaff ? actorWith('activities.manage') : { personId, duties: [] },
  ])
  const scans = input.checkIns.map((given, place) => ({
    scan: { ...given, at: atByOurClock(given.at, { sentAt: input.sentAt, now }) },
    request: requests[place]!,
    memory: memories[place],
    place,
  }))
  const perPerson = grouped(
    scans.toSorted((one, other) => (one.scan.at < other.scan.at ? -1 : 1)),
    ({ scan }) => whoseScan(scan),
  )
  const results: CheckInAnswer[] = []
  await inParallel([...perPerson.values()], atOnce, async (some) => {
    for (const { place, ...one } of some)
      results[place] = await takeCheckIn(one, { personId, actor, asksWhich: input.asksWhich === true }, now)
  })
  return { results }
}

const whoseScan = ({ signUpId, code, personCode }: CheckIn) => signUpId ?? code?.split('.')[0] ?? personCode ?? 'myself'

const memoriesOf = async (requests: readonly Request[]) =>
  (await Promise.all(portions(requests, keysPerRead).map((some) => getItems(some.map(requestKey))))).flat()
