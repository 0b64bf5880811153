import type { open311 } from '@mulin/shared/open311/endpoints'
import { Refusal } from '@mulin/shared/refusals'
import { partsOf } from '../platform/open311/formats.ts'
import type { UseCase } from '../platform/serve.ts'

/** `services.csv`: the gateway would refuse it in words of its own, which no client of the standard reads. */
export const nothing: UseCase<typeof open311.nothing> = async ({ input }) => {
  const { name, format } = partsOf(input.file)
  const lists = 'discovery, services and requests are lists; one service, request or token is asked for by its id'
  throw new Refusal('not_found', `There is no ${name}.${format}: ${lists}`)
}
