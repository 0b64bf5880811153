import type { StaffAction } from '@mulin/shared/hazards/workflow'
import { ConfirmStep } from './confirm-step'
import { DispatchSheet } from './dispatch-sheet'
import { FixSheet } from './fix-sheet'
import { StepReasonSheet } from './step-reason-sheet'
import type { SheetProps } from './step'

/** What a step asks for before it is taken. */
export function ActionSheet({ action, ...props }: SheetProps & { action: Exclude<StaffAction, 'accept'> }) {
  switch (action) {
    case 'dispatch':
      return <DispatchSheet {...props} />
    case 'fix':
      return <FixSheet {...props} />
    case 'check':
    case 'close':
      return <ConfirmStep {...props} action={action} />
    default:
      return <StepReasonSheet {...props} action={action} />
  }
}
