import { activities } from '@mulin/shared/activities/endpoints'
import { SignUpRole } from '@mulin/shared/sign-ups/sign-up'
import { type ComponentProps, type ReactNode, useState } from 'react'
import { api } from '../../api'
import { useParams } from '../../platform/navigation'
import { scrollToTop } from '../../platform/scroll'
import { Answered } from '../../queries/answered'
import { useAnswer } from '../../queries/use-answer'
import { useMe } from '../../queries/use-me'
import { Page } from '../../ui/page'
import { Skeleton } from '../../ui/skeleton'
import { AnotherTeam } from './another-team'
import { SignUpForm } from './sign-up-form'
import { SignedUp } from './signed-up'
import { texts } from './texts'
import type { Done } from './use-signing-up'

interface Props {
  /** What participants should know before they fill it in. */
  ahead?: ReactNode
  /** What follows when whoever has a seat does not come. */
  ifNotComing?: ReactNode
}

/** Signing up in one screen, and again for a further team. */
export function SignUpScreen({ ahead, ifNotComing }: Props) {
  const { activityId = '', another: asked } = useParams()
  const [another, setAnother] = useState(asked === 'yes')
  const [done, setDone] = useState<Done>()
  const me = useMe()
  const activity = useAnswer(['activity', activityId], () => api(activities).one({ activityId }))
  const onAnother = () => {
    setDone(undefined)
    setAnother(true)
    scrollToTop()
  }

  const whenDone = ({ signUp, people }: Done) => {
    const known = { activity: activity.value, me: me.value }
    const anotherTeam = <AnotherTeam {...known} of={signUp} onPress={onAnother} />
    return <SignedUp {...{ signUp, people, ifNotComing }} activity={activity.value} another={anotherTeam} />
  }
  if (done) return whenDone(done)
  if (me.value && activity.value)
    return (
      <Form
        key={String(another)}
        {...{ activity: activity.value, me: me.value, another, ahead, onAnother, whenDone }}
        onDone={setDone}
      />
    )
  return (
    <Page title={texts.send}>
      <Answered of={me} skeleton={<Skeleton of="form" />}>
        {() => (
          <Answered of={activity} skeleton={<Skeleton of="form" />}>
            {() => null}
          </Answered>
        )}
      </Answered>
    </Page>
  )
}

function Form(props: Omit<ComponentProps<typeof SignUpForm>, 'sessionId' | 'shiftId' | 'as'>) {
  const { sessionId, shiftId, as } = useParams()
  return (
    <SignUpForm
      {...props}
      sessionId={sessionId}
      shiftId={shiftId}
      as={SignUpRole.safeParse(as).data ?? 'participant'}
    />
  )
}
