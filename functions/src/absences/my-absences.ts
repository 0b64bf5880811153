import { isTold } from '@mulin/shared/absences/absence'
import type { absences } from '@mulin/shared/absences/endpoints'
import { pauseAt } from '@mulin/shared/absences/rule'
import type { UseCase } from '../platform/serve.ts'
import { absenceRule } from '../tables/absences.ts'
import { absencesOf } from '../tables/appeals.ts'

export const myAbsences: UseCase<typeof absences.mine> = async ({ personId, now }) => {
  const [all, rule] = await Promise.all([absencesOf(personId), absenceRule()])
  return { absences: all.filter(isTold), rule, pausedUntil: pauseAt(all, rule, now)?.until }
}
