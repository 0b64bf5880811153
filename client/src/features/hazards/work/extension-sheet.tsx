import { deadlineDaysAtMost } from '@mulin/shared/hazards/deadline'
import { handling } from '@mulin/shared/hazards/handling'
import type { Hazard } from '@mulin/shared/hazards/hazard'
import { addDays, dayOf } from '@mulin/shared/times'
import { type ComponentProps, useState } from 'react'
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
  const { extension } = hazard
  const [requestId] = useState(newRequestId)
  const [tried, setTried] = useState(false)
  const saying = useSaying(action, props, calls[action])
  const { until = dayAskedFor(extension) } = saying.said
  const { verb } = actionWords[action]
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
      reason={extension?.reason ?? ''}
      isFine={isReason}
      saying={saying}
      onSend={send}
    >
      <AskedForMore hazard={hazard} />
      <Until
        action={action}
        dueAt={hazard.dueAt}
        value={until}
        error={tried && !until ? own.untilMissing : undefined}
        onChange={(day) => saying.say({ until: day })}
      />
    </SayingReason>
  )
}

type UntilProps = Pick<ComponentProps<typeof DateField>, 'value' | 'error' | 'onChange'> & {
  action: keyof typeof calls
  dueAt: string
}

function Until({ action, dueAt, ...field }: UntilProps) {
  const later = addDays(dayOf(dueAt), 1)
  return (
    <DateField
      label={own.until[action]}
      hint={own.untilHints[action](timeText(dueAt))}
      min={action === 'request_extension' && later > today() ? later : today()}
      max={addDays(today(), deadlineDaysAtMost)}
      {...field}
    />
  )
}
