import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import type { ReactNode } from 'react'
import { back, go, replace } from '../../platform/navigation'
import { refusalWords } from '../../refusal-words'
import { Button } from '../../ui/button'
import { Page } from '../../ui/page'
import { Empty } from '../../ui/states'
import { Text } from '../../ui/text'
import { sentBeforeTexts } from './sent-before-texts'
import { stageTexts } from './stage-texts'
import { stageOf } from './stages'
import { texts } from './texts'

export const NothingToChoose = ({ activityId }: { activityId: string }) => (
  <Empty
    icon="calendar"
    what={texts.noChoice}
    next={
      <>
        <Text soft>{texts.noChoiceNext}</Text>
        <Button onPress={() => replace('activity', { activityId })}>{texts.backToActivity}</Button>
        <Button look="plain" onPress={() => go('activities')}>
          {texts.otherActivities}
        </Button>
      </>
    }
  />
)

/** Opened again for a session one signed up for already, and how that stands. */
export const AlreadyMine = ({ signUp, another }: { signUp: SignUp; another: ReactNode }) => (
  <Page title={texts.send}>
    <Empty
      icon="check"
      what={refusalWords.already_signed_up.what}
      next={
        <>
          <Text soft>{stageTexts[stageOf(signUp)].what(signUp)}</Text>
          <Button look="primary" onPress={() => replace('mySignUps')}>
            {texts.seeMine}
          </Button>
          {another}
          <Button look="plain" onPress={back}>
            {texts.backToActivity}
          </Button>
        </>
      }
    />
  </Page>
)

/** Sent again after an answer that got lost, when what it became is no more. */
export const SignUpEnded = ({ signUp, onAgain }: { signUp: SignUp; onAgain: () => void }) => (
  <Page title={texts.send}>
    <Empty
      icon="calendar"
      what={sentBeforeTexts[signUp.state === 'cancelled' ? 'cancelled' : 'otherwise']}
      next={
        <>
          <Text soft>{stageTexts[stageOf(signUp)].what(signUp)}</Text>
          <Button look="primary" onPress={onAgain}>
            {sentBeforeTexts.again}
          </Button>
          <Button look="plain" onPress={back}>
            {texts.backToActivity}
          </Button>
        </>
      }
    />
  </Page>
)
