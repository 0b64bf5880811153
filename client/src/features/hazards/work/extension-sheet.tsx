import { deadlineDaysAtMost } from '@mulin/shared/hazards/deadline'
import { handling } from '@mulin/shared/hazards/handling'
import { addDays, dayOf } from '@mulin/shared/times'
import { useState } from 'react'
import { api } from '../../../api'
import { timeText, today } from '../../../platform/clock'
import { newRequestId } from '../../../platform/ids'
import { useCannedAnswers } from '../../../queries/use-canned-answers'
import { DateField } from '../../../ui/date-time-field'
import { texts as own } from './extension-texts'
import { useSaying } from './saying'
import { SayingReason } from './saying-reason'
import { readOf, type SheetProps } from './step'
import { actionWords, texts } from './texts'

const calls = { extend: api(handling).extend, request_extension: api(handling).requestExtension }
const isReason = (reason: string) => handling.extend.input.shape.reason.safeParse(reason).success

/** Another day, and why: a later one for who asks, any that lies ahead for who decides. */
export function ExtensionSheet({ action, ...props }: SheetProps & { action: keyof typeof calls }) {
  const { hazard } = props
  const [requestId] = useState(newRequestId)
  const [tried, setTried] = useState(false)
  const saying = useSaying(action, props, calls[action])
  const { until = '' } = saying.said
  const { verb } = actionWords[action]
  const later = addDays(dayOf(hazard.dueAt), 1)
  const asks = action === 'request_extension'
  const usual = useCannedAnswers({ action, categoryId: hazard.categoryId }) ?? own.usual
  const send = (reason: string) => {
    setTried(true)
    if (until) void saying.run({ ...readOf(hazard), requestId, until, reason })
  }
  return (
    <SayingReason
      title={texts.of(verb, hazard.number)}
      yes={verb}
      look="primary"
      label={own.reasons[action]}
      usual={usual}
      isFine={isReason}
      saying={saying}
      onSend={send}
    >
      <DateField
        label={own.until[action]}
        hint={own.untilHints[action](timeText(hazard.dueAt))}
        value={until}
        min={asks && later > today() ? later : today()}
        max={addDays(today(), deadlineDaysAtMost)}
        error={tried && !until ? own.untilMissing : undefined}
        onChange={(day) => saying.say({ until: day })}
      />
    </SayingReason>
  )
}
