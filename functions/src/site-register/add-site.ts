import { Area } from '@mulin/shared/areas'
import { mayDecideIn } from '@mulin/shared/duties'
import type { siteRegister } from '@mulin/shared/inspections/site-register'
import type { Site } from '@mulin/shared/inspections/site'
import { Refusal } from '@mulin/shared/refusals'
import { newId } from '../platform/ids.ts'
import type { UseCase } from '../platform/serve.ts'
import { keys } from '../tables/keys.ts'
import { createOnce, earlierAnswer, requestKey } from '../tables/requests.ts'
import { addSite as add, sealedFor, siteFrom, type StoredSite } from '../tables/sites.ts'
import { getItems } from '../tables/table.ts'
import { unitKeys, unitNameIn } from './responsible-unit.ts'

type Add = UseCase<typeof siteRegister.add>
type Call = Parameters<Add>[0]

export const addSite: Add = async (call) => {
  const { input, personId } = call
  const { requestId, ...content } = input
  const request = { personId, requestId, content }
  const [remembered, place, ...unit] = await getItems([
    requestKey(request),
    keys.area(input.estateId),
    ...unitKeys(input),
  ])
  const earlier = earlierAnswer<Site>(remembered, request)
  if (earlier) return earlier

  const site = siteOf(call, place && Area.parse(place), unitNameIn(call, unit))
  const done = await createOnce(request, siteFrom(site), [add(site)])
  if ('lost' in done) throw new Refusal('busy')
  return done.answer
}

function siteOf({ input, actor, refuse }: Call, estate: Area | undefined, unitName: string): StoredSite {
  if (estate?.kind !== 'estate') throw refuse('estate_not_found')
  if (!mayDecideIn(actor, estate.path)) throw refuse('outside_your_area')
  const { requestId: _, personName, phone, ...words } = input
  const id = newId('sit')
  return {
    ...words,
    id,
    unitName,
    areaPath: estate.path,
    ...sealedFor(id, { personName, phone }),
    open: {},
    rechecks: {},
    version: 1,
  }
}
