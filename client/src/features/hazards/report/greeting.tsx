import { useState } from 'react'
import { timeText } from '../../../platform/clock'
import { Button } from '../../../ui/button'
import { Confirm } from '../../../ui/confirm'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Text } from '../../../ui/text'
import { type Draft, hasContent } from './draft'
import { texts } from './texts'

/** A draft from another time says so, and can be dropped. */
export function Greeting({ draft, onClear }: { draft: Draft; onClear: () => void }) {
  const [found, setFound] = useState(hasContent(draft) ? draft : undefined)
  const [asking, setAsking] = useState(false)
  if (!found) return null
  const greeting = found.unsent ? texts.greetingUnsent : texts.greeting
  const drop = () => {
    onClear()
    setAsking(false)
    setFound(undefined)
  }
  return (
    <>
      <NoticeStrip icon="edit" act={<Button onPress={() => setAsking(true)}>{texts.startOver}</Button>}>
        {greeting(timeText(found.changedAt))}
      </NoticeStrip>
      <Confirm
        open={asking}
        title={texts.startOverTitle}
        yes={texts.startOver}
        danger
        onYes={drop}
        onNo={() => setAsking(false)}
      >
        <Text>{texts.startOverWhat}</Text>
      </Confirm>
    </>
  )
}
