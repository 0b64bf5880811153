import type { inspections } from '@mulin/shared/inspections/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { inspectionFrom } from '../tables/inspections.ts'
import { inspectionFor } from './inspection-for.ts'

export const readInspection: UseCase<typeof inspections.one> = async (call) => {
  const { file, parts } = await inspectionFor(call)
  return inspectionFrom(file, parts)
}
