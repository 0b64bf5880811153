import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { joining } from '@mulin/shared/hazards/joining'
import { useState } from 'react'
import { api } from '../../../api'
import { replace } from '../../../platform/navigation'
import { say } from '../../../platform/toast'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { useAct } from '../../../queries/use-act'
import { Button } from '../../../ui/button'
import { Confirm } from '../../../ui/confirm'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Text } from '../../../ui/text'
import { texts } from './texts'

/** For who met it too: that they hear of it, and how to leave. */
export function MetToo({ hazard: { id: hazardId, joined = 1 } }: { hazard: HazardFile }) {
  const [asking, setAsking] = useState(false)
  const leave = useAct(api(joining).leave, {
    changes: [['my-hazards']],
    onDone: () => {
      say(texts.left)
      void replace('myHazards')
    },
  })
  const run = async () => {
    await leave.run({ hazardId })
    setAsking(false)
  }
  return (
    <>
      <NoticeStrip icon="people">{texts.metToo(joined)}</NoticeStrip>
      <RefusalStrip refusal={leave.refusal} />
      <Button onPress={() => setAsking(true)}>{texts.leave}</Button>
      <Confirm
        open={asking}
        title={texts.leaveTitle}
        yes={texts.leave}
        busy={leave.busy}
        onYes={run}
        onNo={() => setAsking(false)}
      >
        <Text>{texts.leaveWhat}</Text>
      </Confirm>
    </>
  )
}
