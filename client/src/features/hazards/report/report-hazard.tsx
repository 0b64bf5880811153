import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { useState } from 'react'
import { ReportForm } from './report-form'
import { SentReport } from './sent-report'

/** The tab 随手拍: a report being written, or the one that was just sent. */
export function ReportHazard() {
  const [sent, setSent] = useState<HazardFile>()
  return sent ? <SentReport hazard={sent} onAnother={() => setSent(undefined)} /> : <ReportForm onSent={setSent} />
}
