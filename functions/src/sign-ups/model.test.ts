import * as fc from 'fast-check'
import { theOffice } from '../../test/activities.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { someCommands } from '../../test/model/commands.ts'
import { Model } from '../../test/model/model.ts'
import type { Rules } from '../../test/model/parties.ts'
import { letTimePass, nextMoment } from '../../test/model/steps.ts'
import { aWorld, personCount } from '../../test/model/world.ts'
import { luotangAreas } from '../../test/people.ts'
import { setClock } from '../platform/clock.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

const runs = Number(process.env['MODEL_RUNS'] ?? 500)

const aPlan = fc.record({
  mode: fc.constantFrom<Rules['mode']>('first_come', 'first_come', 'approval', 'approval', 'lottery'),
  kind: fc.constantFrom<'individual' | 'team'>('individual', 'individual', 'team'),
  reserved: fc.constantFrom(0, 1),
})

type Plan = typeof aPlan extends fc.Arbitrary<infer P> ? P : never
type Commands = typeof someCommands extends fc.Arbitrary<infer C> ? C : never

test(`${runs} times up to 60 commands end as the model says`, async () => {
  letTimePass()
  const office = (await theOffice()).id
  const check = async ({ mode, kind, reserved }: Plan, { open, closing, isLived, begun }: Commands) => {
    const rules = () => ({
      mode,
      waitingCapacity: 2,
      seats: { participant: { open: 3 - reserved, reserved }, volunteer: { open: 1, reserved: 0 } },
    })
    const world = await aWorld(rules(), kind, office)
    const model = new Model(rules(), world.at)
    const follow = (some: Commands['open']) => fc.asyncModelRun(() => ({ model, real: world }), some)

    await follow(open)
    await follow(closing)
    while (isLived && !model.isPast('start')) await nextMoment.run(model, world)
    if (isLived) await follow(begun)

    await world.tell()
    for (let person = 0; person < personCount; person++)
      expect([person, await world.toldTo(person)]).toEqual([person, model.told.get(person) ?? []])
    await world.end()
    setClock()
  }

  const all = fc.assert(fc.asyncProperty(aPlan, someCommands, check), {
    numRuns: runs,
    seed: 20261125,
    endOnFailure: true,
    includeErrorInReport: true,
  })

  await expect(all).resolves.toBeUndefined()
}, 900_000)
