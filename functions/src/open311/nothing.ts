import type { open311 } from '@mulin/shared/open311/endpoints'
import { Refusal } from '@mulin/shared/refusals'
import { partsOf } from '../platform/open311/formats.ts'
import type { UseCase } from '../platform/serve.ts'

/** `services.csv`: the gateway would refuse it in words of its own, which no client of the standard reads. */
export const nothing: UseCase<typeof open311.nothing> = async ({ input }) => {
  const { name } = partsOf(input.file)
  throw new Refusal('not_found', `There is no ${name}, only discovery, services, requests and tokens`)
}
