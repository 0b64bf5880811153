import { hazards } from '@mulin/shared/hazards/endpoints'
import { useState } from 'react'
import { api } from '../../../api'
import { newRequestId } from '../../../platform/ids'
import { say } from '../../../platform/toast'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { useAct } from '../../../queries/use-act'
import { useCache } from '../../../queries/use-cache'
import { Button } from '../../../ui/button'
import { Confirm } from '../../../ui/confirm'
import { Text } from '../../../ui/text'
import { texts } from './texts'

/** While nobody took it up, and after asking. */
export function Withdraw({ hazardId }: { hazardId: string }) {
  const [asking, setAsking] = useState(false)
  const [requestId] = useState(newRequestId)
  const { askAgain } = useCache()
  const withdraw = useAct(api(hazards).withdraw, {
    changes: [['my-hazards'], ['hazard', hazardId]],
    onDone: () => say(texts.withdrawn),
  })
  const run = async () => {
    const answer = await withdraw.run({ hazardId, requestId })
    setAsking(false)
    if (!answer.ok && answer.code === 'hazard_already_handled') await askAgain(['hazard', hazardId], ['my-hazards'])
  }

  return (
    <>
      <RefusalStrip refusal={withdraw.refusal} words={{ hazard_already_handled: texts.tooLate }} />
      <Button onPress={() => setAsking(true)}>{texts.withdraw}</Button>
      <Confirm
        open={asking}
        title={texts.withdrawTitle}
        yes={texts.withdraw}
        danger
        busy={withdraw.busy}
        onYes={run}
        onNo={() => setAsking(false)}
      >
        <Text>{texts.withdrawWhat}</Text>
      </Confirm>
    </>
  )
}
