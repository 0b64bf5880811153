import { hazards } from '@mulin/shared/hazards/endpoints'
import { useState } from 'react'
import { api } from '../../../api'
import { newRequestId } from '../../../platform/ids'
import { say } from '../../../platform/toast'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { Button } from '../../../ui/button'
import { type Level, Rating5 } from '../../../ui/rating5'
import { Sheet } from '../../../ui/sheet'
import { Stack } from '../../../ui/stack'
import { Caption } from '../../../ui/text'
import { texts } from './texts'
import { useResidentAct } from './use-resident-act'

interface Props {
  hazardId: string
  onClose: () => void
}

/** It is fixed; how that went is said by who wants to. */
export function RateSheet({ hazardId, onClose }: Props) {
  const [requestId] = useState(newRequestId)
  const [level, setLevel] = useState<Level>()
  const act = useResidentAct(hazardId, api(hazards).rate, () => {
    say(texts.rated)
    onClose()
  })
  return (
    <Sheet
      open
      title={texts.rateTitle}
      onClose={onClose}
      bar={
        <Button look="primary" block busy={act.busy} onPress={() => act.run({ hazardId, requestId, level })}>
          {texts.rateSend}
        </Button>
      }
    >
      <Stack>
        <Rating5 label={texts.rateLevel} optional value={level} onChange={setLevel} />
        <Caption>{texts.rateSeen}</Caption>
        <RefusalStrip filled refusal={act.refusal} />
      </Stack>
    </Sheet>
  )
}
