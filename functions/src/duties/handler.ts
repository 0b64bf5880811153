import { duties } from '@mulin/shared/duties'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { endDuty } from './end-duty.ts'
import { grantDuty } from './grant-duty.ts'
import { listDuties } from './list-duties.ts'

export const handler = serve(duties, { list: listDuties, grant: grantDuty, end: endDuty }, dutiesOf)
