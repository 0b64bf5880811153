import type { officeLists } from '@mulin/shared/office-lists'
import type { UseCase } from '../platform/serve.ts'
import { allMatters } from '../tables/matters.ts'

export const readMatters: UseCase<typeof officeLists.matters> = async () => {
  const { entries: matters, version } = await allMatters.read()
  return { matters, version }
}
