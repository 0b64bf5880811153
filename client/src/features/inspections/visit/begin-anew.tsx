import { useState } from 'react'
import { Button } from '../../../ui/button'
import { Confirm } from '../../../ui/confirm'
import { Page } from '../../../ui/page'
import { Empty } from '../../../ui/states'
import { Text } from '../../../ui/text'
import { texts } from './texts'

/** What lies on the phone is not what was opened: neither is handed in as the other. */
export const OfAnother = ({ onGoOn, onBeginAnew }: { onGoOn: () => void; onBeginAnew: () => void }) => (
  <Page title={texts.title}>
    <Empty
      icon="list"
      what={texts.isOther}
      next={
        <>
          <Text soft>{texts.isOtherNext}</Text>
          <Button look="primary" onPress={onGoOn}>
            {texts.goOn}
          </Button>
          <BeginAnew onYes={onBeginAnew} />
        </>
      }
    />
  </Page>
)

/** For a visit that lay there for weeks, or that a colleague ended. */
export function BeginAnew({ onYes }: { onYes: () => void }) {
  const [asking, setAsking] = useState(false)
  const yes = () => {
    setAsking(false)
    onYes()
  }
  return (
    <>
      <Button look="plain" onPress={() => setAsking(true)}>
        {texts.beginAnew}
      </Button>
      <Confirm
        open={asking}
        title={texts.beginAnewTitle}
        yes={texts.beginAnew}
        danger
        onYes={yes}
        onNo={() => setAsking(false)}
      >
        <Text>{texts.beginAnewWhat}</Text>
      </Confirm>
    </>
  )
}
