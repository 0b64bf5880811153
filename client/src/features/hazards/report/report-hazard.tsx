import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { useState } from 'react'
import { JoinedReport } from './joined-report'
import { ReportForm } from './report-form'
import { SentReport } from './sent-report'
import type { Joined } from './use-join'

/** The tab 随手拍: a report being written, or the one that was just sent or joined. */
export function ReportHazard() {
  const [sent, setSent] = useState<HazardFile>()
  const [joined, setJoined] = useState<Joined>()
  if (sent) return <SentReport hazard={sent} onAnother={() => setSent(undefined)} />
  if (joined) return <JoinedReport joined={joined} onAnother={() => setJoined(undefined)} />
  return <ReportForm onSent={setSent} onJoined={setJoined} />
}
