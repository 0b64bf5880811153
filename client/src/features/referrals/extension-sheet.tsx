import type { OutputOf } from '@mulin/shared/endpoint'
import { deadlineDaysAtMost } from '@mulin/shared/hazards/deadline'
import { referrals } from '@mulin/shared/referrals'
import { addDays, dayOf, instantOf } from '@mulin/shared/times'
import { useState } from 'react'
import { api } from '../../api'
import { timeText, today } from '../../platform/clock'
import { ReasonSheet } from '../../queries/reason-sheet'
import { DateField } from '../../ui/date-time-field'
import { NoticeStrip } from '../../ui/notice-strip'
import { texts } from './texts'
import { useUnitStep } from './use-unit-step'

const isReason = (reason: string) => referrals.requestExtension.input.shape.reason.safeParse(reason).success

function firstDayAfter(dueAt: string) {
  const next = addDays(dayOf(dueAt), 1)
  return next > today() ? next : today()
}

interface Props {
  secret: string
  dueAt: string
  link: Pick<OutputOf<typeof referrals.open>, 'expiresAt' | 'goesAlongAfter'>
  onClose: () => void
}

/** A later day, and why. */
export function ExtensionSheet({ secret, dueAt, link, onClose }: Props) {
  const words = texts.extension
  const { done } = words
  const step = useUnitStep('referral-extension', api(referrals).requestExtension, { secret, done, onClose })
  const { until = '', note, requestId } = step.draft
  const [tried, setTried] = useState(false)
  const send = (reason: string) => {
    setTried(true)
    if (until) void step.act.run({ secret, requestId, until, reason })
  }
  return (
    <ReasonSheet
      title={words.verb}
      yes={words.verb}
      look="primary"
      texts={{ usual: texts.usualReasons, reason: words.label, reasonMissing: texts.reasonMissing }}
      usual={words.usual}
      reason={note}
      maxLength={300}
      isFine={isReason}
      act={step.act}
      onWrite={(reason) => step.change({ note: reason })}
      onSend={send}
      onClose={step.close}
    >
      <DateField
        label={words.until}
        hint={words.untilHint(timeText(dueAt))}
        value={until}
        min={firstDayAfter(dueAt)}
        max={addDays(today(), deadlineDaysAtMost)}
        error={tried && !until ? words.untilMissing : undefined}
        onChange={(day) => step.change({ until: day })}
      />
      {until && <LinkEnds until={instantOf(until, '23:59')} {...link} />}
    </ReasonSheet>
  )
}

function LinkEnds({ until, expiresAt, goesAlongAfter }: Props['link'] & { until: string }) {
  if (until <= expiresAt) return null
  const goesAlong = goesAlongAfter !== undefined && until > goesAlongAfter
  return (
    <NoticeStrip icon="clock">
      {(goesAlong ? texts.linkGoesAlong : texts.outlivesLink)(timeText(expiresAt))}
    </NoticeStrip>
  )
}
