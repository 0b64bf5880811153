import { deadlineDaysAtMost } from '@mulin/shared/hazards/deadline'
import { handling } from '@mulin/shared/hazards/handling'
import { addDays, dayOf } from '@mulin/shared/times'
import { useState } from 'react'
import { api } from '../../../api'
import { timeText, today } from '../../../platform/clock'
import { newRequestId } from '../../../platform/ids'
import { ReasonSheet } from '../../../queries/reason-sheet'
import { useCannedAnswers } from '../../../queries/use-canned-answers'
import { DateField } from '../../../ui/date-time-field'
import { texts as own } from './extension-texts'
import { readOf, type SheetProps } from './step'
import { actionWords, texts } from './texts'
import { useHazardAct } from './use-hazard-act'

const calls = { extend: api(handling).extend, request_extension: api(handling).requestExtension }
const isReason = (reason: string) => handling.extend.input.shape.reason.safeParse(reason).success

/** Another day, and why: a later one for who asks, any that lies ahead for who decides. */
export function ExtensionSheet({ action, hazard, ...sheet }: SheetProps & { action: keyof typeof calls }) {
  const [requestId] = useState(newRequestId)
  const [until, setUntil] = useState('')
  const [tried, setTried] = useState(false)
  const act = useHazardAct(hazard.id, calls[action], sheet.handling)
  const { verb } = actionWords[action]
  const later = addDays(dayOf(hazard.dueAt), 1)
  const asks = action === 'request_extension'
  const usual = useCannedAnswers(action, hazard.categoryId) ?? own.usual
  const send = (reason: string) => {
    setTried(true)
    if (until) void act.run({ ...readOf(hazard), requestId, until, reason })
  }
  return (
    <ReasonSheet
      title={texts.of(verb, hazard.number)}
      yes={verb}
      look="primary"
      texts={{ usual: texts.usualReasons, reason: own.reasons[action], reasonMissing: texts.reasonMissing }}
      usual={usual}
      maxLength={300}
      isFine={isReason}
      act={act}
      onSend={send}
      onClose={sheet.onClose}
    >
      <DateField
        label={own.until[action]}
        hint={own.untilHints[action](timeText(hazard.dueAt))}
        value={until}
        min={asks && later > today() ? later : today()}
        max={addDays(today(), deadlineDaysAtMost)}
        error={tried && !until ? own.untilMissing : undefined}
        onChange={setUntil}
      />
    </ReasonSheet>
  )
}
