import { activities } from '@mulin/shared/activities/endpoints'
import { sessionFor } from '@mulin/shared/sign-ups/lines'
import type { SignUpDetail } from '@mulin/shared/sign-ups/sign-up'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { api } from '../../api'
import { useParams } from '../../platform/navigation'
import { Answered } from '../../queries/answered'
import { useAct } from '../../queries/use-act'
import { useAnswer } from '../../queries/use-answer'
import { useMe } from '../../queries/use-me'
import { Page } from '../../ui/page'
import { Skeleton } from '../../ui/skeleton'
import { forgetChange } from './change-draft'
import { ChangeForm } from './change-form'
import { changeTexts } from './change-texts'
import { texts } from './texts'
import { touched } from './touched'
import { sendChange } from './use-changing'

/** Changing one's own sign-up: the form it was made with, filled in. */
export function ChangeScreen() {
  const { signUpId = '' } = useParams()
  const asked = useAnswer(['sign-up', signUpId], () => api(signUps).one({ signUpId }), {
    keep: signUps.one.output,
    isOwn: true,
  })
  return (
    <Answered of={asked} skeleton={<Waiting />} words={{ invalid_input: texts.gone }}>
      {(signUp) => <OfActivity signUp={signUp} />}
    </Answered>
  )
}

const Waiting = () => (
  <Page title={changeTexts.title}>
    <Skeleton of="form" />
  </Page>
)

function OfActivity({ signUp }: { signUp: SignUpDetail }) {
  const { activityId, sessionId, id, version } = signUp
  const me = useMe()
  const activity = useAnswer(['activity', activityId], () => api(activities).one({ activityId }))
  // Kept over another version: why the last try failed is read above what is there now.
  const act = useAct(sendChange, { changes: [...touched, ['me']], onDone: () => forgetChange(id) })
  const session = activity.value?.sessions.find((one) => one.id === sessionId)
  if (me.value && activity.value && session) {
    const changing = { signUp, activity: activity.value, session: sessionFor(session, signUp), me: me.value }
    return <ChangeForm key={`${id} ${version}`} {...changing} act={act} />
  }
  return (
    <Page title={changeTexts.title}>
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
