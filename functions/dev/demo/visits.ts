import { matters, type RatingTag } from '@mulin/shared/matters'
import { people as account } from '@mulin/shared/people'
import { newId } from '../../src/platform/ids.ts'
import { ask } from './ask.ts'
import { type Calendar, happening } from './days.ts'
import type { People } from './settle.ts'

type Rated = readonly [resident: number, matterId: string, level: number, tags?: readonly RatingTag[], words?: string]

const rated: readonly Rated[] = [
  [1, 'medical-insurance', 5, ['fast', 'kind'], '午休时间也能办，很方便。'],
  [2, 'elder-allowance', 5, ['clear', 'one_trip']],
  [3, 'elder-allowance', 4, ['kind']],
  [4, 'medical-insurance', 5, ['fast']],
  [5, 'medical-insurance', 3, ['waiting_place'], '等的地方座位少。'],
  [6, 'elder-allowance', 5],
  [7, 'job-registration', 4, ['clear']],
  [8, 'medical-insurance', 4],
  [9, 'elder-allowance', 2, ['many_trips'], '材料说得不全，跑了两趟。'],
  [10, 'residence', 5, ['fast', 'one_trip']],
  [11, 'medical-insurance', 5],
  [12, 'elder-allowance', 4, ['clear', 'kind']],
]

const unrated: readonly (readonly [resident: number, matterId: string])[] = [
  [1, 'elder-allowance'],
  [1, 'residence'],
  ...[2, 3, 4].map((resident) => [resident, 'birth-registration'] as const),
]

/** What was handled at the desk: some visits are rated, others wait for it. */
export async function addVisits(people: People, at: Calendar) {
  const clerk = people('clerk')
  const visit = async (resident: number, matterId: string) => {
    const residentId = people(`resident-${resident}`)
    const { code } = await ask(account.showCode, {}, residentId)
    const { id } = await ask(matters.openVisit, { requestId: newId('vis'), matterId, code }, clerk)
    return { visitId: id, residentId }
  }

  await happening(at([-9, '10:20']), () =>
    Promise.all(
      rated.map(async ([resident, matterId, level, tags = [], words]) => {
        const { visitId, residentId } = await visit(resident, matterId)
        await ask(matters.rate, { visitId, level, tags: [...tags], words }, residentId)
      }),
    ),
  )
  await happening(at([-2, '16:00']), () =>
    Promise.all(unrated.map(([resident, matterId]) => visit(resident, matterId))),
  )
}
