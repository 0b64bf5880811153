import type { matters } from '@mulin/shared/matters'
import type { UseCase } from '../platform/serve.ts'
import { allMatters } from '../tables/matters.ts'

export const listMatters: UseCase<typeof matters.list> = async () => ({
  matters: (await allMatters.read()).entries,
})
