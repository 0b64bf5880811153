import * as fc from 'fast-check'
import { theOffice } from '../../test/activities.ts'
import { inLanes, setTime } from '../../test/lanes.ts'
import { luotangAreas } from '../../test/people.ts'
import { someCommands, timeGoesOn } from '../../test/shift-model/commands.ts'
import { Model } from '../../test/shift-model/model.ts'
import { aWorld } from '../../test/shift-model/world.ts'
import { putRule } from '../tables/absences.ts'
import { transact } from '../tables/transact.ts'

const runs = Number(process.env['MODEL_RUNS'] ?? 40)
const lanes = 4

type Commands = typeof someCommands extends fc.Arbitrary<infer C> ? C : never

async function check({ ahead, onTheDays }: Commands, office: string) {
  setTime()
  const world = await aWorld(office)
  const model = new Model(world.sessions)
  const follow = (some: typeof ahead) => fc.asyncModelRun(() => ({ model, real: world }), some)

  await follow(ahead)
  await timeGoesOn.run(model, world)
  await follow(onTheDays)
  await world.end()
}

test(`${runs} times up to 60 commands about shifts end as the model says`, async () => {
  const all = inLanes(lanes, async (lane) => {
    await luotangAreas()
    const office = (await theOffice()).id
    const rule = { isOn: true, absences: 2, withinDays: 90, pauseDays: 30 }
    await transact([putRule(rule, { setBy: office, setAt: '2026-11-26T00:00:00.000Z' })])
    await fc.assert(
      fc.asyncProperty(someCommands, (commands) => check(commands, office)),
      { numRuns: Math.ceil(runs / lanes), seed: 20261126 + lane, endOnFailure: true, includeErrorInReport: true },
    )
  })

  await expect(all).resolves.toBeUndefined()
}, 900_000)
