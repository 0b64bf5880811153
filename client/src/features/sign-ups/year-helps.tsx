import type { Session } from '@mulin/shared/activities/activity'
import { hopedForByYears } from '@mulin/shared/sign-ups/pools'
import type { SignUpDetail } from '@mulin/shared/sign-ups/sign-up'
import { now } from '../../platform/clock'
import { go } from '../../platform/navigation'
import { useMe } from '../../queries/use-me'
import { Button } from '../../ui/button'
import { Text } from '../../ui/text'
import { whyNotNow } from './change-outlook'
import { yearTexts as texts } from './year-texts'

interface Props {
  signUp: SignUpDetail
  session: Session | undefined
}

/** To who hopes for seats without a year of birth that might open reserved ones: it is given where the form has it. */
export function YearHelps({ signUp, session }: Props) {
  const { value: me } = useMe()
  const opened = me && session && openedFor(signUp, session, me.areaPath)
  if (!opened) return null
  const { title, free } = opened
  return (
    <>
      <Text>{free >= signUp.size ? texts.helpsNow(title, free) : texts.helps(title)}</Text>
      <Button onPress={() => go('changeSignUp', { signUpId: signUp.id })}>{texts.give}</Button>
    </>
  )
}

function openedFor(signUp: SignUpDetail, session: Session, areaPath: string | undefined) {
  const { as, state, people, size } = signUp
  const isHoping = as === 'participant' && (state === 'waiting' || state === 'pending')
  if (!isHoping || session.kind === 'team' || whyNotNow(session, signUp, size, now())) return undefined
  return hopedForByYears(session, { people, areaPath }, now())
}
