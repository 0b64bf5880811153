import { photosAtMost } from '@mulin/shared/photos'
import { countFaults } from '../../../platform/use-tried'
import { Page } from '../../../ui/page'
import { PhotoField } from '../../../ui/photo-field'
import { PatrolEntry } from '../patrol/patrol-entry'
import { EmergencyLine } from './emergency-line'
import { Greeting } from './greeting'
import { Lookalikes } from './lookalikes'
import { ReportFields } from './report-fields'
import { SendBar } from './send-bar'
import { texts } from './texts'
import { type Outcomes, useReport } from './use-report'

/** Emergency numbers, camera, what, where, words; kept on the device at every change. Then: did a neighbour report it? */
export function ReportForm(outcomes: Outcomes) {
  const { form, lookalikes, sending, send, sendAfterAll, joined } = useReport(outcomes)
  const { draft, photos, missing, change, clear } = form

  if (lookalikes.found.length > 0)
    return (
      <Lookalikes
        found={lookalikes.found}
        {...{ draft, photos }}
        onChange={change}
        onJoined={joined}
        onNone={sendAfterAll}
        onBack={lookalikes.forget}
      />
    )
  return (
    <Page
      title={texts.title}
      tab="report"
      bar={<SendBar draft={draft} sending={sending} missing={countFaults(missing)} onSend={send} />}
    >
      <EmergencyLine />
      <PatrolEntry />
      <Greeting draft={draft} onClear={clear} />
      <PhotoField
        label={texts.photos}
        hint={texts.photosHint(photosAtMost)}
        photos={photos.shown}
        atMost={photosAtMost}
        onAdd={() => void photos.add()}
        onRetry={photos.retry}
        onRemove={photos.remove}
      />
      <ReportFields draft={draft} missing={missing} onChange={change} />
    </Page>
  )
}
