import type { hazards } from '@mulin/shared/hazards/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { fileFor } from '../tables/hazard-files.ts'
import { reportOnce } from '../tables/hazard-reports.ts'

export const reportHazard: UseCase<typeof hazards.report> = async (call) => fileFor(call, await reportOnce(call))
