import { handling } from '@mulin/shared/hazards/handling'
import { type ReactNode, useState } from 'react'
import { api } from '../../../../api'
import { Confirm } from '../../../../ui/confirm'
import { Text } from '../../../../ui/text'
import { CloseForm } from '../close-sheet'
import { DispatchForm } from '../dispatch-sheet'
import { useSayingOfMany } from '../saying'
import type { Actionable } from '../step'
import { StepReasonForm } from '../step-reason-sheet'
import { actionWordsFor } from '../texts'
import { areaOfAll, type BulkAction, categoryOfAll, outcomesOfAll, partsOfAny } from './common'
import { ResultsSheet } from './results-sheet'
import { RulesAhead } from './rules-ahead'
import { texts } from './texts'
import { type Decide, useEach } from './use-each'

interface Props {
  action: BulkAction
  hazards: readonly Actionable[]
  /** Otherwise what was decided is only remembered. */
  shown: boolean
  /** With those that are still to be done. */
  onClose: (open: readonly Actionable[]) => void
}

/** What the step asks for, once for all of them; then what became of each. */
export function BulkSheet({ action, hazards, shown, onClose }: Props) {
  // As they were chosen: the list behind moves on.
  const [chosen] = useState(hazards)
  const each = useEach(chosen)
  if (!shown) return null
  if (each.isDecided) return <ResultsSheet action={action} hazards={chosen} each={each} onClose={onClose} />
  return asked[action]({ hazards: chosen, onDecide: each.decide, onClose: () => onClose(chosen) })
}

interface AskProps {
  hazards: readonly Actionable[]
  onDecide: (each: Decide) => void
  onClose: () => void
}

const asked: Record<BulkAction, (props: AskProps) => ReactNode> = {
  accept: (props) => (
    <Asked {...props} action="accept" each={api(handling).accept}>
      <RulesAhead hazards={props.hazards} />
    </Asked>
  ),
  take_on: (props) => <Asked {...props} action="take_on" each={api(handling).takeOn} />,
  decline: (props) => <Reason {...props} action="decline" />,
  send_back: (props) => <Reason {...props} action="send_back" />,
  dispatch: (props) => <Dispatch {...props} />,
  close: (props) => <Close {...props} />,
}

const Dispatch = ({ hazards, onDecide, onClose }: AskProps) => (
  <DispatchForm
    {...whichOf(hazards)}
    areaPath={areaOfAll(hazards)}
    saying={useSayingOfMany(onClose)}
    onSend={async (said) => onDecide((step) => api(handling).dispatch({ ...step, ...said }))}
  />
)

const Close = ({ hazards, onDecide, onClose }: AskProps) => (
  <CloseForm
    {...whichOf(hazards)}
    outcomes={outcomesOfAll(hazards)}
    saying={useSayingOfMany(onClose)}
    onSend={async (said) => onDecide((step) => api(handling).close({ ...step, ...said }))}
  />
)

interface AskedProps extends AskProps {
  action: keyof typeof texts.confirmTitles
  each: Decide
  children?: ReactNode
}

const Asked = ({ hazards, action, each, onDecide, onClose, children }: AskedProps) => (
  <Confirm
    open
    title={texts.confirmTitles[action](hazards.length)}
    yes={actionWordsFor(action, []).verb}
    onYes={() => onDecide(each)}
    onNo={onClose}
  >
    {children}
    <Text>{texts.confirmWhat}</Text>
  </Confirm>
)

const reasoned = { decline: api(handling).decline, send_back: api(handling).sendBack }

const Reason = ({ hazards, action, onDecide, onClose }: AskProps & { action: keyof typeof reasoned }) => (
  <StepReasonForm
    action={action}
    {...whichOf(hazards)}
    parts={partsOfAny(hazards)}
    saying={useSayingOfMany(onClose)}
    onSend={async (reason) => onDecide((step) => reasoned[action]({ ...step, reason }))}
  />
)

const whichOf = (hazards: readonly Actionable[]) => ({
  number: texts.pieces(hazards.length),
  categoryId: categoryOfAll(hazards),
})
