import type { areas } from '@mulin/shared/areas'
import type { UseCase } from '../platform/serve.ts'
import { allAreas } from '../tables/areas.ts'

export const areasTree: UseCase<typeof areas.tree> = async () => ({ areas: await allAreas() })
