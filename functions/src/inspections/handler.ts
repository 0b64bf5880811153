import { inspections } from '@mulin/shared/inspections/endpoints'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { addFindings } from './add-findings.ts'
import { cancelInspection } from './cancel-inspection.ts'
import { checkRecord } from './check-record.ts'
import { finishInspection } from './finish-inspection.ts'
import { listInspections } from './list-inspections.ts'
import { planInspection } from './plan-inspection.ts'
import { readChecklists } from './read-checklists.ts'
import { readInspection } from './read-inspection.ts'
import { readRecord } from './read-record.ts'
import { recheckFindingAgain } from './recheck-finding.ts'
import { setChecklist } from './set-checklist.ts'
import { startInspection } from './start-inspection.ts'

export const handler = serve(
  inspections,
  {
    checklists: readChecklists,
    setChecklist,
    plan: planInspection,
    list: listInspections,
    one: readInspection,
    start: startInspection,
    addFindings,
    finish: finishInspection,
    cancel: cancelInspection,
    recheck: recheckFindingAgain,
    record: readRecord,
    checkRecord,
  },
  dutiesOf,
)
