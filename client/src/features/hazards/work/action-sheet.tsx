import type { ReactNode } from 'react'
import { CloseSheet } from './close-sheet'
import { ConfirmStep } from './confirm-step'
import { CorrectSheet } from './correct-sheet'
import { DispatchSheet } from './dispatch-sheet'
import { ExtensionSheet } from './extension-sheet'
import { FixSheet } from './fix-sheet'
import { MergeSheet } from './merge-sheet'
import { RerouteSheet } from './reroute-sheet'
import { SplitSheet } from './split-sheet'
import { StepReasonSheet } from './step-reason-sheet'
import type { SheetProps } from './step'
import type { SheetAction } from './use-open-step'

const sheets: Record<SheetAction, (props: SheetProps) => ReactNode> = {
  decline: (props) => <StepReasonSheet {...props} action="decline" />,
  hand_up: (props) => <StepReasonSheet {...props} action="hand_up" />,
  take_on: (props) => <ConfirmStep {...props} action="take_on" />,
  dispatch: DispatchSheet,
  fix: FixSheet,
  check: (props) => <ConfirmStep {...props} action="check" />,
  rework: (props) => <StepReasonSheet {...props} action="rework" />,
  close: CloseSheet,
  send_back: (props) => <StepReasonSheet {...props} action="send_back" />,
  reroute: RerouteSheet,
  correct: CorrectSheet,
  extend: (props) => <ExtensionSheet {...props} action="extend" />,
  ask: (props) => <StepReasonSheet {...props} action="ask" />,
  request_extension: (props) => <ExtensionSheet {...props} action="request_extension" />,
  refuse_extension: (props) => <StepReasonSheet {...props} action="refuse_extension" />,
  split: SplitSheet,
  merge: MergeSheet,
}

/** What a step asks for before it is taken. */
export function ActionSheet({ action, ...props }: SheetProps & { action: SheetAction }) {
  const Asked = sheets[action]
  return <Asked {...props} />
}
