import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { nextActions, type StaffAction } from '@mulin/shared/hazards/workflow'
import { useState } from 'react'
import { say } from '../../../platform/toast'
import { Button } from '../../../ui/button'
import { Row } from '../../../ui/stack'
import { AcceptButton } from './accept-button'
import { ActionSheet } from './action-sheet'
import { LostRace } from './lost-race'
import type { Actionable, StepProps } from './step'
import { actionWordsFor, texts } from './texts'
import type { Handling } from './use-hazard-act'

interface Props {
  hazard: Actionable
  /** The first step as the page's filled button. */
  leading?: boolean
  onNewer?: (hazard: HazardFile) => void
}

type SheetAction = Exclude<StaffAction, 'accept'>

/** The next steps the workflow allows this person, right where the hazard stands. */
export function HazardActions({ hazard, leading = false, onNewer }: Props) {
  const [open, setOpen] = useState<SheetAction>()
  const [lost, setLost] = useState<HazardFile>()
  const newer = (now: HazardFile) => {
    setOpen(undefined)
    onNewer?.(now)
  }
  const handling: Handling = {
    onDone: (now) => {
      say(actionWordsFor(open ?? 'accept', hazard.parts).done)
      newer(now)
    },
    onLost: (now) => {
      setLost(now)
      newer(now)
    },
  }

  return (
    <>
      {lost && <LostRace hazard={lost} onSeen={() => setLost(undefined)} />}
      <Row>
        {nextActions(hazard.state, hazard.parts).map((action, index) => (
          <StepButton
            key={action}
            {...{ action, hazard, handling }}
            look={action === 'fix' || (leading && index === 0 && goesForward(action)) ? 'primary' : 'secondary'}
            onOpen={setOpen}
          />
        ))}
      </Row>
      {open && <ActionSheet action={open} hazard={hazard} handling={handling} onClose={() => setOpen(undefined)} />}
    </>
  )
}

const aside: readonly StaffAction[] = ['decline', 'send_back', 'rework']
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
