import type { ReactNode } from 'react'
import { back, go, replace } from '../../platform/navigation'
import { refusalWords } from '../../refusal-words'
import { Button } from '../../ui/button'
import { Page } from '../../ui/page'
import { Empty } from '../../ui/states'
import { Text } from '../../ui/text'
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

/** Opened again for a session one has a seat in, also after an answer that got lost on its way. */
export const AlreadyMine = ({ another }: { another: ReactNode }) => (
  <Page title={texts.send}>
    <Empty
      icon="check"
      what={refusalWords.already_signed_up.what}
      next={
        <>
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
