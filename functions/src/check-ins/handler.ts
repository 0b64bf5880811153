import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { roster } from './roster.ts'
import { takeCheckIns } from './take-check-ins.ts'
import { sayTurnout } from './say-turnout.ts'
import { seen } from './seen.ts'
import { ticked } from './ticked.ts'
import { undoCheckIn } from './undo-check-in.ts'
import { undoCheckOut } from './undo-check-out.ts'
import { venueCode } from './venue-code.ts'

export const handler = serve(
  checkIns,
  {
    take: takeCheckIns,
    checkIn: ticked('in'),
    checkOut: ticked('out'),
    turnout: sayTurnout,
    undo: undoCheckIn,
    undoCheckOut,
    seen,
    roster,
    venueCode,
  },
  dutiesOf,
)
