import { absences } from '@mulin/shared/absences/endpoints'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { appealAbsence } from './appeal-absence.ts'
import { excuseAbsence, upholdAbsence } from './decide-absence.ts'
import { myAbsences } from './my-absences.ts'
import { readRule } from './read-rule.ts'
import { setRule } from './set-rule.ts'

export const handler = serve(
  absences,
  {
    rule: readRule,
    setRule,
    mine: myAbsences,
    appeal: appealAbsence,
    excuse: excuseAbsence,
    uphold: upholdAbsence,
  },
  dutiesOf,
)
