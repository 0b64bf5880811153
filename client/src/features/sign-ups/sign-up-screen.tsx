import { activities } from '@mulin/shared/activities/endpoints'
import { type SignUp, SignUpRole } from '@mulin/shared/sign-ups/sign-up'
import { type ReactNode, useState } from 'react'
import { api } from '../../api'
import { useParams } from '../../platform/navigation'
import { Answered } from '../../queries/answered'
import { useAnswer } from '../../queries/use-answer'
import { useMe } from '../../queries/use-me'
import { Page } from '../../ui/page'
import { Skeleton } from '../../ui/skeleton'
import { SignUpForm } from './sign-up-form'
import { SignedUp } from './signed-up'
import { texts } from './texts'

/** Signing up in one screen; the page says what was before, and what follows when whoever has a seat does not come. */
export function SignUpScreen({ ahead, ifNotComing }: { ahead?: ReactNode; ifNotComing?: ReactNode }) {
  const { activityId = '', sessionId, shiftId, as } = useParams()
  const [done, setDone] = useState<SignUp>()
  const me = useMe()
  const asked = useAnswer(['activity', activityId], () => api(activities).one({ activityId }))
  const form = <Skeleton of="form" />

  if (done) return <SignedUp signUp={done} activity={asked.value} ifNotComing={ifNotComing} />
  if (me.value && asked.value)
    return (
      <SignUpForm
        activity={asked.value}
        me={me.value}
        sessionId={sessionId}
        shiftId={shiftId}
        as={SignUpRole.safeParse(as).data ?? 'participant'}
        ahead={ahead}
        onDone={setDone}
      />
    )
  return (
    <Page title={texts.send}>
      <Answered of={me} skeleton={form}>
        {() => (
          <Answered of={asked} skeleton={form}>
            {() => null}
          </Answered>
        )}
      </Answered>
    </Page>
  )
}
