import type { inspections } from '@mulin/shared/inspections/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { allChecklists } from '../tables/checklists.ts'

export const readChecklists: UseCase<typeof inspections.checklists> = async () => ({
  checklists: await allChecklists(),
})
