import { deadlineDaysAtMost } from '@mulin/shared/hazards/deadline'
import { handling } from '@mulin/shared/hazards/handling'
import type { Hazard } from '@mulin/shared/hazards/hazard'
import { addDays, dayOf } from '@mulin/shared/times'
import { useState } from 'react'
import { api } from '../../../api'
import { timeText, today } from '../../../platform/clock'
import { newRequestId } from '../../../platform/ids'
import { useCannedAnswers } from '../../../queries/use-canned-answers'
import { DateField } from '../../../ui/date-time-field'
import { AskedForMore } from './asked-for-more'
import { texts as own } from './extension-texts'
import { useSaying } from './saying'
import { SayingReason } from './saying-reason'
import { readOf, type SheetProps } from './step'
import { actionWords, texts } from './texts'

const calls = { extend: api(handling).extend, request_extension: api(handling).requestExtension }
const isReason = (reason: string) => handling.extend.input.shape.reason.safeParse(reason).success

/** Where it went by meanwhile, whoever decides says another one. */
function dayAskedFor(extension: Hazard['extension']): string {
  const day = extension && dayOf(extension.dueAt)
  return day && day >= today() ? day : ''
}

/** Another day, and why: a later one for who asks, any that lies ahead for who decides, what was asked for to begin with. */
export function ExtensionSheet({ action, ...props }: SheetProps & { action: keyof typeof calls }) {
  const { hazard } = props
  const [requestId] = useState(newRequestId)
  const [tried, setTried] = useState(false)
  const asks = action === 'request_extension'
  const saying = useSaying(action, props, calls[action])
  const asked = asks ? undefined : hazard.extension
  const { until = dayAskedFor(asked) } = saying.said
  const { verb } = actionWords[action]
  const later = addDays(dayOf(hazard.dueAt), 1)
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
      reason={asked?.reason ?? ''}
      isFine={isReason}
      saying={saying}
      onSend={send}
    >
      {asked && <AskedForMore hazard={hazard} />}
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
