import { decidesForAll } from '@mulin/shared/duties'
import type { officeLists } from '@mulin/shared/office-lists'
import type { UseCase } from '../platform/serve.ts'
import { allMatters } from '../tables/matters.ts'
import { leftOut } from './left-out.ts'

/** The service centre is one for everybody, so only who is there for the whole subdistrict writes them. */
export const setMatters: UseCase<typeof officeLists.setMatters> = async (call) => {
  const { input, actor, personId: setBy, now: setAt, refuse } = call
  const { matters: entries, version } = input
  if (!decidesForAll(actor)) throw refuse('outside_your_area')
  const ids = leftOut(await allMatters.read(), version, entries)
  if (ids.length > 0) throw refuse('matter_left_out', { ids })
  const written = await allMatters.write({ entries, version }, { setBy, setAt })
  if (!written) throw refuse('matters_changed')
  return { matters: written.entries, version: written.version }
}
