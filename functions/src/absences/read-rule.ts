import type { absences } from '@mulin/shared/absences/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { absenceRule } from '../tables/absences.ts'

export const readRule: UseCase<typeof absences.rule> = absenceRule
