import { mayDecideIn } from '@mulin/shared/duties'
import type { siteRegister } from '@mulin/shared/inspections/site-register'
import type { UseCase } from '../platform/serve.ts'
import { keys } from '../tables/keys.ts'
import { changeSite as change, sealedFor, siteFrom, StoredSite } from '../tables/sites.ts'
import { getItems } from '../tables/table.ts'
import { transact } from '../tables/transact.ts'
import { unitKeys, unitNameIn } from './responsible-unit.ts'

export const changeSite: UseCase<typeof siteRegister.change> = async (call) => {
  const { input, actor, refuse } = call
  const { siteId, version, personName, phone, unitId, ...words } = input
  const [found, ...unit] = await getItems([keys.site(siteId), ...unitKeys(input)])
  const before = found && StoredSite.parse(found)
  if (!before || !mayDecideIn(actor, before.areaPath)) throw refuse('site_not_found')
  if (before.version !== version) throw refuse('site_changed')

  const unitName = unitNameIn(call, unit)
  const after = { ...before, ...words, unitId, unitName, ...sealedFor(siteId, { personName, phone }) }
  if (await transact([change(before, after)])) throw refuse('site_changed')
  return siteFrom({ ...after, version: version + 1 })
}
