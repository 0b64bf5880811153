import { feedback, FeedbackTag, rateByOf, tagsFor, whyNotRatable } from '@mulin/shared/feedback'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { dayOf } from '@mulin/shared/times'
import { api } from '../../api'
import { dayText, now, timeText } from '../../platform/clock'
import { back, replace, useParams } from '../../platform/navigation'
import { useFromTop } from '../../platform/scroll'
import { Answered } from '../../queries/answered'
import { useAct } from '../../queries/use-act'
import { useAnswer } from '../../queries/use-answer'
import { useRatingDraft } from '../../rating/rating-draft'
import { RatingForm } from '../../rating/rating-form'
import { refusalWords } from '../../refusal-words'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Page } from '../../ui/page'
import { Stack } from '../../ui/stack'
import { Empty } from '../../ui/states'
import { Caption, Text } from '../../ui/text'
import { tagNames, texts } from './texts'

/** The page of one rating, of an activity that I signed up for. */
export function RateActivity() {
  const { signUpId = '' } = useParams()
  const asked = useAnswer(['sign-up', signUpId], () => api(signUps).one({ signUpId }), {
    keep: signUps.one.output,
    isOwn: true,
  })
  const signUp = asked.value
  if (!signUp) {
    return (
      <Page title={texts.title}>
        <Answered of={asked} words={{ invalid_input: refusalWords.sign_up_not_found }}>
          {() => null}
        </Answered>
      </Page>
    )
  }
  if (signUp.ratedAt !== undefined) return <Rated signUp={signUp} />
  const reason = whyNotRatable(signUp, now())
  return reason ? <NotRatable reason={reason} /> : <Form signUp={signUp} />
}

function Form({ signUp }: { signUp: SignUp }) {
  const { id: signUpId, activityId } = signUp
  const { draft, change, forget } = useRatingDraft(activityId, FeedbackTag)
  const changes = [['sign-up', signUpId], ['my-sign-ups'], ['feedback', activityId]]
  const { run, busy, refusal } = useAct(api(feedback).rate, { changes, onDone: forget })
  return (
    <RatingForm
      title={texts.title}
      label={texts.howWasIt}
      note={texts.blind}
      {...{ draft, tagsFor, tagNames, busy, refusal }}
      onChange={change}
      onSend={({ words, ...rating }) => void run({ signUpId, ...rating, words: words || undefined })}
    >
      <About signUp={signUp}>{texts.rateBy(dayText(dayOf(rateByOf(signUp))))}</About>
    </RatingForm>
  )
}

const About = ({ signUp, children }: { signUp: SignUp; children?: string }) => (
  <Card>
    <Text strong>{signUp.activityTitle}</Text>
    <Caption>{`${signUp.sessionTitle} ${timeText(signUp.startsAt)}`}</Caption>
    {children && <Caption>{children}</Caption>}
  </Card>
)

const NotRatable = ({ reason }: { reason: 'not_attended' | 'rating_closed' }) => (
  <Page title={texts.title}>
    <Empty
      icon="clock"
      what={refusalWords[reason].what}
      next={
        <Stack>
          <Caption>{refusalWords[reason].next}</Caption>
          <Button onPress={() => replace('mySignUps')}>{texts.mySignUps}</Button>
        </Stack>
      }
    />
  </Page>
)

function Rated({ signUp }: { signUp: SignUp }) {
  useFromTop()
  return (
    <Page
      title={texts.title}
      bar={
        <Button look="primary" block onPress={() => back()}>
          {texts.fine}
        </Button>
      }
    >
      <Empty icon="check" what={texts.thanks} next={texts.thanksNext} />
      <About signUp={signUp} />
    </Page>
  )
}
