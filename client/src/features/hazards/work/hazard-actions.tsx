import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { nextActions } from '@mulin/shared/hazards/premises'
import type { StaffAction } from '@mulin/shared/hazards/workflow'
import { now } from '../../../platform/clock'
import { Button } from '../../../ui/button'
import { Sheet } from '../../../ui/sheet'
import { Row, Stack } from '../../../ui/stack'
import { Caption } from '../../../ui/text'
import { AcceptButton } from './accept-button'
import { ActionSheet } from './action-sheet'
import { LinkSheet, Unheard } from './link-sheet'
import { LostRace } from './lost-race'
import { RuleAfter } from './rule-after'
import { RuleAhead, RuledTo } from './rule-ahead'
import type { Actionable, StepProps } from './step'
import { actionWordsFor, texts } from './texts'
import { toBeTold } from './to-be-told'
import { type OpenStep, type SheetAction, useOpenStep } from './use-open-step'
import { useWhose } from './whose'

interface Props {
  hazard: Actionable
  /** The first step as the page's filled button. */
  leading?: boolean
  onNewer?: (hazard: HazardFile) => void
}

/** The next steps the workflow allows this person, right where the hazard stands. */
export function HazardActions({ hazard, leading = false, onNewer }: Props) {
  const step = useOpenStep(hazard, onNewer)
  const { setOpen, more, setMore, handling } = step
  const { isMine = false } = useWhose(hazard) ?? {}
  const actions = nextActions(hazard, hazard.parts, now())
  const [lead, rest] = [actions.slice(0, leadAtMost), actions.slice(leadAtMost)]
  const isFilled = (action: StaffAction) =>
    action === 'fix' ? isMine : leading && action === actions[0] && goesForward(action)
  const button = (action: StaffAction) => (
    <StepButton
      key={action}
      {...{ action, hazard, handling }}
      look={isFilled(action) ? 'primary' : 'secondary'}
      onOpen={setOpen}
    />
  )

  return (
    <>
      <JustNow step={step} />
      <Unheard hazard={hazard} onSend={() => step.tell([toBeTold(hazard)])} />
      {(leading || hazard.whoElse) && <LeftToOthers hazard={hazard} />}
      <Row>
        {lead.map(button)}
        {rest.length > 0 && (
          <Button look="plain" label={texts.moreOf(hazard.number)} onPress={() => setMore(true)}>
            {texts.more}
          </Button>
        )}
      </Row>
      <Ahead {...{ hazard, actions, leading }} />
      <Sheet open={more} title={texts.moreOf(hazard.number)} onClose={() => setMore(false)}>
        {more && <Stack>{rest.map(button)}</Stack>}
      </Sheet>
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

// The next step and what is beside it; the rest stands behind one more tap.
const leadAtMost = 2

const aside: readonly StaffAction[] = ['decline', 'hand_up', 'send_back', 'rework', 'refuse_extension']
const goesForward = (action: StaffAction) => !aside.includes(action)

interface ButtonProps extends StepProps {
  action: StaffAction
  look: 'primary' | 'secondary'
  onOpen: (action: SheetAction) => void
}

function StepButton({ action, look, onOpen, ...step }: ButtonProps) {
  if (action === 'accept') return <AcceptButton look={look} {...step} />
  const { number, parts } = step.hazard
  const { verb } = actionWordsFor(action, parts)
  return (
    <Button
      look={look}
      {...(action === 'fix' && { icon: 'camera' })}
      label={texts.of(verb, number)}
      onPress={() => onOpen(action)}
    >
      {verb}
    </Button>
  )
}
