import { areas } from '@mulin/shared/areas'
import { starterCategories } from '@mulin/shared/hazards/starter-categories'
import { officeLists } from '@mulin/shared/office-lists'
import { addDays, dayOf } from '@mulin/shared/times'
import { now } from '../../src/platform/clock.ts'
import { newId } from '../../src/platform/ids.ts'
import { addDuty } from '../../src/tables/duties.ts'
import { putChecklist } from '../../src/tables/checklists.ts'
import { addPerson, identified, keptForNextTime } from '../../src/tables/people.ts'
import { transact } from '../../src/tables/transact.ts'
import { areaFile, estatePath } from './areas.ts'
import { ask } from './ask.ts'
import { checklists } from './checklists.ts'
import { cast } from './people.ts'
import { matters, units } from './settings.ts'

/** The id of somebody of the cast. */
export type People = (code: string) => string

/** The place itself: people with their duties, units, areas, what can be reported and what is handled. */
export async function settle(): Promise<People> {
  await transact(checklists.map(putChecklist))
  const people = knownBy(await Promise.all(cast.map(moveIn)))
  await ask(areas.importFile, { csv: areaFile }, people('admin'))
  await ask(officeLists.setCategories, { categories: [...starterCategories], version: 0 }, people('office'))
  await ask(officeLists.setUnits, { units: [...units], version: 0 }, people('office'))
  await ask(officeLists.setMatters, { matters: [...matters], version: 0 }, people('office'))
  return people
}

/** Everybody of the cast, by the identity they sign in with. */
export const whoIsHere = async (): Promise<People> =>
  knownBy(await Promise.all(cast.map(async ({ code }) => [code, await identified(`demo:${code}`)] as const)))

function knownBy(ids: readonly (readonly [code: string, id: string | undefined])[]): People {
  const byCode = new Map(ids)
  return (code) => {
    const id = byCode.get(code)
    if (!id) throw new Error(`${code} is not in the demo`)
    return id
  }
}

async function moveIn({ code, name, phone, estateId, duty }: (typeof cast)[number]) {
  const id = newId('per')
  const home = estateId && { estateId, areaPath: estatePath(estateId) }
  const person = { id, elderMode: false, ...home, ...keptForNextTime(id, { name, phone }) }
  const since = addDays(dayOf(now()), -60)
  const granted = duty && addDuty({ ...duty, id: newId('dut'), personId: id, title: name, from: since, version: 1 })
  return [code, await addPerson(`demo:${code}`, person, granted ? [granted] : [])] as const
}
