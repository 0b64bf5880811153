import { handling } from '@mulin/shared/hazards/handling'
import { addDays } from '@mulin/shared/times'
import { useState } from 'react'
import { api } from '../../../api'
import { today } from '../../../platform/clock'
import { newRequestId } from '../../../platform/ids'
import { ReasonSheet } from '../../../queries/reason-sheet'
import { useCannedAnswers } from '../../../queries/use-canned-answers'
import { DateField } from '../../../ui/date-time-field'
import type { SheetProps } from './step'
import { texts as ofExtension } from './extension-texts'
import { actionWords, texts } from './texts'
import { useHazardAct } from './use-hazard-act'

const calls = { extend: api(handling).extend, request_extension: api(handling).requestExtension }
const isReason = (reason: string) => handling.extend.input.shape.reason.safeParse(reason).success

/** A later day, and why. */
export function ExtensionSheet({ action, hazard, ...sheet }: SheetProps & { action: keyof typeof calls }) {
  const [requestId] = useState(newRequestId)
  const [until, setUntil] = useState('')
  const [tried, setTried] = useState(false)
  const act = useHazardAct(hazard.id, calls[action], sheet.handling)
  const { verb } = actionWords[action]
  const usual = useCannedAnswers(action, hazard.categoryId) ?? ofExtension.usual
  const send = (reason: string) => {
    setTried(true)
    if (until) void act.run({ hazardId: hazard.id, requestId, until, reason })
  }
  return (
    <ReasonSheet
      title={texts.of(verb, hazard.number)}
      yes={verb}
      look="primary"
      texts={{ usual: texts.usualReasons, reason: ofExtension.reasons[action], reasonMissing: texts.reasonMissing }}
      usual={usual}
      maxLength={300}
      isFine={isReason}
      act={act}
      onSend={send}
      onClose={sheet.onClose}
    >
      <DateField
        label={ofExtension.until}
        value={until}
        min={addDays(today(), 1)}
        error={tried && !until ? ofExtension.untilMissing : undefined}
        onChange={setUntil}
      />
    </ReasonSheet>
  )
}
