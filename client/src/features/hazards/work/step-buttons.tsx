import type { StaffAction } from '@mulin/shared/hazards/workflow'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { Button, type ButtonProps } from '../../../ui/button'
import { Sheet } from '../../../ui/sheet'
import { Row, Stack } from '../../../ui/stack'
import type { Actionable } from './step'
import { actionWordsFor, texts } from './texts'
import { useAccept } from './use-accept'
import type { OpenStep } from './use-open-step'
import { useWhose } from './whose'

interface Props {
  hazard: Actionable
  actions: readonly StaffAction[]
  step: OpenStep
  /** The first step as the page's filled button. */
  leading: boolean
}

/** The next steps, and below all of them why the last one failed; `key` says whether it can be taken up. */
export function StepButtons({ hazard, actions, step: { setOpen, more, setMore, handling }, leading }: Props) {
  const accept = useAccept(hazard, handling)
  const { isMine = false } = useWhose(hazard) ?? {}
  const [lead, rest] = parted(actions)
  const isFilled = (action: StaffAction) =>
    action === 'fix' ? isMine : leading && action === actions[0] && goesForward(action)
  const button = (action: StaffAction) => (
    <StepButton
      key={action}
      {...{ action, hazard }}
      look={isFilled(action) ? 'primary' : 'secondary'}
      {...(action === 'accept' ? accept : { onPress: () => setOpen(action) })}
    />
  )

  return (
    <>
      <Row>
        {lead.map(button)}
        {rest.length > 0 && (
          <Button look="plain" label={texts.moreOf(hazard.number)} onPress={() => setMore(true)}>
            {texts.more}
          </Button>
        )}
      </Row>
      <RefusalStrip refusal={accept.refusal} />
      <Sheet open={more} title={texts.moreOf(hazard.number)} onClose={() => setMore(false)}>
        {more && <Stack>{rest.map(button)}</Stack>}
      </Sheet>
    </>
  )
}

// The next step and what is beside it; the rest stands behind one more tap, which a single one does not need.
const leadAtMost = 2
function parted(actions: readonly StaffAction[]) {
  const shown = actions.length === leadAtMost + 1 ? actions.length : leadAtMost
  return [actions.slice(0, shown), actions.slice(shown)] as const
}

const aside: readonly StaffAction[] = ['decline', 'hand_up', 'send_back', 'rework', 'refuse_extension']
const goesForward = (action: StaffAction) => !aside.includes(action)

interface StepProps extends Pick<ButtonProps, 'look' | 'busy' | 'onPress'> {
  action: StaffAction
  hazard: Actionable
}

function StepButton({ action, hazard: { number, parts }, look, busy, onPress }: StepProps) {
  const { verb } = actionWordsFor(action, parts)
  return (
    <Button {...{ look, busy, onPress }} {...(action === 'fix' && { icon: 'camera' })} label={texts.of(verb, number)}>
      {verb}
    </Button>
  )
}
