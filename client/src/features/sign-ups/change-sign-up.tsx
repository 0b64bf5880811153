import { isOn } from '@mulin/shared/allocation/steps'
import type { Session } from '@mulin/shared/activities/activity'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { useEffect } from 'react'
import { now } from '../../platform/clock'
import { go } from '../../platform/navigation'
import { Button } from '../../ui/button'
import { Caption } from '../../ui/text'
import { forgetChange } from './change-draft'
import { whyNotNow } from './change-outlook'
import { changeTexts } from './change-texts'

interface Props {
  signUp: SignUp
  session: Session | undefined
}

const isChangeable = ({ state }: SignUp) => ['pending', 'waiting', 'confirmed'].includes(state)

/** Nothing until it is known whether that is possible. */
export function ChangeSignUp({ signUp, session }: Props) {
  const isOver = !isOn(signUp.state)
  useEffect(() => {
    if (isOver) forgetChange(signUp.id)
  }, [isOver, signUp.id])
  return session && isChangeable(signUp) && !whyNotNow(session, signUp, signUp.size, now()) ? (
    <Button onPress={() => go('changeSignUp', { signUpId: signUp.id })}>{changeTexts.open}</Button>
  ) : null
}

/** Why it cannot be changed, where one would expect it. */
export function WhyNotChanged({ signUp, session }: Props) {
  const isAhead = isChangeable(signUp) || signUp.state === 'offered'
  const reason = session && isAhead && signUp.startsAt > now() && whyNotNow(session, signUp, signUp.size, now())
  return reason ? <Caption>{reason}</Caption> : null
}
