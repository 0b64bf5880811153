import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { nextActions } from '@mulin/shared/hazards/premises'
import type { StaffAction } from '@mulin/shared/hazards/workflow'
import { now } from '../../../platform/clock'
import { Caption } from '../../../ui/text'
import { ActionSheet } from './action-sheet'
import { LinkSheet, Unheard } from './link-sheet'
import { LostRace } from './lost-race'
import { RuleAfter } from './rule-after'
import { RuleAhead, RuledTo } from './rule-ahead'
import type { Actionable } from './step'
import { StepButtons } from './step-buttons'
import { texts } from './texts'
import { toBeTold } from './to-be-told'
import { type OpenStep, useOpenStep } from './use-open-step'

interface Props {
  hazard: Actionable
  /** The first step as the page's filled button. */
  leading?: boolean
  onNewer?: (hazard: HazardFile) => void
}

/** The next steps the workflow allows this person, right where the hazard stands. */
export function HazardActions({ hazard, leading = false, onNewer }: Props) {
  const step = useOpenStep(hazard, onNewer)
  const actions = nextActions(hazard, hazard.parts, now())

  return (
    <>
      <JustNow step={step} />
      <Unheard hazard={hazard} onSend={() => step.tell([toBeTold(hazard)])} />
      {(leading || hazard.whoElse) && <LeftToOthers hazard={hazard} />}
      <StepButtons key={`${actions.includes('accept')}`} {...{ hazard, actions, step, leading }} />
      <Ahead {...{ hazard, actions, leading }} />
      <OpenSheet hazard={hazard} step={step} />
    </>
  )
}

function OpenSheet({ hazard, step }: Pick<Props, 'hazard'> & { step: OpenStep }) {
  const { open: action, setOpen, handling, suggested } = step
  if (!action) return null
  return <ActionSheet {...{ action, hazard, handling, suggested }} onClose={() => setOpen(undefined)} />
}

/** Who was faster, what follows from what was put right, or who has to be told. */
const JustNow = ({ step: { lost, setLost, corrected, setCorrected, told, tell, setOpen } }: { step: OpenStep }) => (
  <>
    {told.length > 0 && <LinkSheet of={told} onClose={() => tell([])} />}
    {lost && <LostRace hazard={lost} onSeen={() => setLost(undefined)} />}
    {corrected && <RuleAfter hazard={corrected} onHandOn={setOpen} onSeen={() => setCorrected(undefined)} />}
  </>
)

interface AheadProps {
  hazard: Actionable
  actions: readonly StaffAction[]
  leading: boolean
}

/** Before it is taken up: what a rule makes of it. */
function Ahead({ hazard, actions, leading }: AheadProps) {
  if (!actions.includes('accept')) return null
  return leading ? <RuleAhead hazard={hazard} /> : <RuledTo hazard={hazard} />
}

const LeftToOthers = ({ hazard }: Pick<Props, 'hazard'>) => (
  <>
    {leftWords(hazard).map((words) => (
      <Caption key={words}>{words}</Caption>
    ))}
    <WhoElse names={hazard.whoElse} />
  </>
)

/** Why what is left to others is left to them. */
function leftWords({ state, ...left }: Actionable): string[] {
  const { checkedBefore, declinedBefore, fixedBefore, closedPartsBefore, reportedBefore } = left
  const possible: readonly [boolean | undefined, string][] = [
    [checkedBefore, texts.otherHasToCheck],
    [declinedBefore && state === 'reported', texts.otherHasToDecide],
    [declinedBefore && state === 'accepted', texts.otherHasToClose],
    [fixedBefore && state === 'fixed', texts.fixedByYou],
    [closedPartsBefore, texts.partsClosedByYou],
    [reportedBefore && !declinedBefore, texts.reportedByYou],
  ]
  return possible.flatMap(([holds, words]) => (holds ? [words] : []))
}

const WhoElse = ({ names }: { names: readonly string[] | undefined }) =>
  names ? <Caption>{texts.whoElse(names.join('、'))}</Caption> : null
