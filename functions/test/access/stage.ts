import { contract } from '@mulin/shared/contract'
import type { Endpoint } from '@mulin/shared/endpoint'
import { handlers } from '../../dev/handlers.ts'
import type { Handler } from '../../src/platform/serve.ts'
import { putMatter } from '../../src/tables/matters.ts'
import { transact } from '../../src/tables/transact.ts'
import { hazardCategories } from '../hazards.ts'
import { useLocalTable } from '../local-table.ts'
import { luotangAreas } from '../people.ts'
import { usePhotoStore } from '../photos.ts'
import { type Asker, askers, everyAsker, statusOf } from './askers.ts'
import { expected } from './expected.ts'
import { inputs } from './inputs.ts'
import { makeWorld, type Where, type World } from './world.ts'

interface Named {
  name: string
  endpoint: Endpoint
  handler: Handler
}

export const endpoints: Named[] = Object.entries(contract).flatMap(([feature, all]) =>
  Object.entries(all).map(([name, endpoint]: [string, Endpoint]) => ({
    name: `${feature}.${name}`,
    endpoint,
    handler: handlers[feature]!,
  })),
)

/** One person per role and whatever they may ask for, made before the tests. */
export function useWorld() {
  useLocalTable()
  usePhotoStore()
  const made: { asking?: Record<Asker, string | undefined>; world?: World } = {}
  beforeAll(async () => {
    await luotangAreas()
    await hazardCategories()
    await transact([putMatter({ id: 'card', name: '老年优待证', desk: '综合窗口', papers: [], hours: '工作日' })])
    made.asking = await everyAsker()
    made.world = await makeWorld(made.asking)
  }, 60_000)

  const idOf = (asker: Asker) => made.asking![asker]
  const inputOf = async (name: string, where: Where, asker: Asker) =>
    inputs[name]!(made.world!, where, idOf(asker) ?? '')
  return { idOf, inputOf }
}

/** Who, signed in, is let in near by. */
export const whoMay = (name: string): Asker =>
  askers.find((one) => one !== 'anonymous' && statusOf(expected[name]!.near, one) === 200)!
