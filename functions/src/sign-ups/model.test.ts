import * as fc from 'fast-check'
import { theOffice } from '../../test/activities.ts'
import { inLanes, setTime } from '../../test/lanes.ts'
import { someCommands } from '../../test/model/commands.ts'
import { Model } from '../../test/model/model.ts'
import type { Rules } from '../../test/model/parties.ts'
import { nextMoment } from '../../test/model/steps.ts'
import { aWorld, personCount } from '../../test/model/world.ts'
import { luotangAreas } from '../../test/people.ts'

const runs = Number(process.env['MODEL_RUNS'] ?? 500)
const lanes = 4

const aPlan = fc.record({
  mode: fc.constantFrom<Rules['mode']>('first_come', 'first_come', 'approval', 'approval', 'lottery'),
  kind: fc.constantFrom<'individual' | 'team'>('individual', 'individual', 'team'),
  order: fc.constantFrom<Rules['order']>('strict', 'strict', 'first_fit'),
  reserved: fc.constantFrom(0, 1),
})

type Plan = typeof aPlan extends fc.Arbitrary<infer P> ? P : never
type Commands = typeof someCommands extends fc.Arbitrary<infer C> ? C : never

async function check({ kind, reserved, ...plan }: Plan, { open, closing, isLived, begun }: Commands, office: string) {
  const rules = () => ({
    ...plan,
    waitingCapacity: 2,
    seats: { participant: { open: 3 - reserved, reserved }, volunteer: { open: 1, reserved: 0 } },
  })
  setTime()
  const world = await aWorld(rules(), kind, office)
  const model = new Model(rules(), world.at)
  const follow = (some: Commands['open']) => fc.asyncModelRun(() => ({ model, real: world }), some)

  await follow(open)
  await follow(closing)
  while (isLived && !model.isPast('start')) await nextMoment.run(model, world)
  if (isLived) await follow(begun)

  await world.tell()
  const people = Array.from({ length: personCount }, (_, person) => person)
  const told = await Promise.all(people.map(world.toldTo))
  expect(told).toEqual(people.map((person) => model.told.get(person) ?? []))
  await world.end()
}

test(`${runs} times up to 60 commands end as the model says`, async () => {
  const all = inLanes(lanes, async (lane) => {
    await luotangAreas()
    const office = (await theOffice()).id
    const property = fc.asyncProperty(aPlan, someCommands, (plan, commands) => check(plan, commands, office))
    await fc.assert(property, {
      numRuns: Math.ceil(runs / lanes),
      seed: 20261125 + lane,
      endOnFailure: true,
      includeErrorInReport: true,
    })
  })

  await expect(all).resolves.toBeUndefined()
}, 900_000)
