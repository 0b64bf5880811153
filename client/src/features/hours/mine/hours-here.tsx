import { hours } from '@mulin/shared/hours/endpoints'
import { type Hours, mayClaimHours, minutesIn } from '@mulin/shared/hours/hours'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { useState } from 'react'
import { api } from '../../../api'
import { durationText, now } from '../../../platform/clock'
import { go } from '../../../platform/navigation'
import { useAnswer } from '../../../queries/use-answer'
import { Button } from '../../../ui/button'
import { Cell, Cells } from '../../../ui/cell'
import { Section } from '../../../ui/stack'
import { Tag } from '../../../ui/tag'
import { Caption, Title } from '../../../ui/text'
import { stateTones, stateWords } from '../words'
import { ClaimSheet } from './claim-sheet'
import { texts } from './texts'

type Shift = Pick<SignUp, 'id' | 'as' | 'state' | 'endsAt'>

/** What came of a shift that is over: its hours, or the way to say that they are missing. */
export function HoursHere({ signUp }: { signUp: Shift }) {
  const mayClaim = mayClaimHours(signUp, now())
  const isOver = mayClaim || signUp.state === 'attended'
  const { value } = useAnswer(['my-hours', 'of', signUp.id], () => api(hours).mine({}), { when: isOver, isOwn: true })
  const found = value?.hours.find(({ signUpId, state }) => signUpId === signUp.id && state !== 'void')
  if (!value || (!found && !mayClaim)) return null
  return (
    <Section label={texts.mine}>
      <Title>{texts.mine}</Title>
      {found ? <Recorded hours={found} /> : <Missing signUpId={signUp.id} />}
    </Section>
  )
}

const Recorded = ({ hours }: { hours: Hours }) => (
  <Cells>
    <Cell
      icon="clock"
      title={texts.minutes(durationText(minutesIn(hours)))}
      note={texts.trailIn}
      value={<Tag tone={stateTones[hours.state]}>{stateWords[hours.state]}</Tag>}
      onPress={() => go('myHours')}
    />
  </Cells>
)

function Missing({ signUpId }: { signUpId: string }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Caption>{texts.neverCame}</Caption>
      <Button icon="clock" onPress={() => setOpen(true)}>
        {texts.claim}
      </Button>
      {open && <ClaimSheet signUpId={signUpId} onClose={() => setOpen(false)} />}
    </>
  )
}
