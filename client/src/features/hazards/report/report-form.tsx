import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { photosAtMost } from '@mulin/shared/photos'
import { timeOf } from '@mulin/shared/times'
import { useState } from 'react'
import { scrollToError, scrollToTop } from '../../../platform/scroll'
import { Page } from '../../../ui/page'
import { PhotoField } from '../../../ui/photo-field'
import { Stack } from '../../../ui/stack'
import { Caption } from '../../../ui/text'
import { TextArea } from '../../../ui/text-field'
import { useMe } from '../../../queries/use-me'
import { usePhotos } from '../../../queries/use-photos'
import { CategoryField } from './category-field'
import { type Draft, hasContent, useDraft } from './draft'
import { EmergencyLine } from './emergency-line'
import { Greeting } from './greeting'
import { PlaceFields, useWithMyEstate } from './place-fields'
import { type Missing, missingIn } from './report-of'
import { SendBar } from './send-bar'
import { texts } from './texts'
import { usePhotosGoOn } from './use-photos-go-on'
import { useSendReport } from './use-send-report'

/** Emergency numbers, camera, what, where, words; kept on the device at every change. */
export function ReportForm({ onSent }: { onSent: (hazard: HazardFile) => void }) {
  const { draft, photos, missing, change, clear, isComplete } = useForm()
  const sent = (hazard: HazardFile) => {
    clear()
    scrollToTop()
    onSent(hazard)
  }
  const sending = useSendReport({ draft, photos, onChange: change, onSent: sent })
  const send = async () => {
    if (isComplete()) await sending.send()
  }

  return (
    <Page
      title={texts.title}
      tab="report"
      bar={<SendBar draft={draft} sending={sending} missing={Object.values(missing)} onSend={send} />}
    >
      <EmergencyLine />
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
      <Fields draft={draft} missing={missing} onChange={change} />
    </Page>
  )
}

function useForm() {
  const { draft: written, change, clear } = useDraft(useMe().value?.id)
  const draft = useWithMyEstate(written)
  const photos = usePhotos(draft.photos, (next) => change({ photos: next }), photosAtMost)
  usePhotosGoOn(photos.retryAll)
  const [found, setFound] = useState<Missing>({})
  const fill = (changes: Partial<Draft>) => {
    setFound((before) => withoutKeys(before, changes))
    change(changes)
  }
  const isComplete = () => {
    const now = missingIn(draft)
    setFound(now)
    const complete = Object.keys(now).length === 0
    if (!complete) scrollToError()
    return complete
  }
  // My estate may come later than the complaint about it.
  const missing = draft.estateId ? withoutKeys(found, { estateId: undefined }) : found
  return { draft, photos, missing, change: fill, clear, isComplete }
}

interface FieldsProps {
  draft: Draft
  missing: Missing
  onChange: (changes: Partial<Draft>) => void
}

const Fields = ({ draft, missing, onChange }: FieldsProps) => (
  <Stack gap="wide">
    <CategoryField
      value={draft.categoryId}
      error={missing.categoryId}
      onChange={(categoryId) => onChange({ categoryId })}
    />
    <PlaceFields draft={draft} missing={missing} onChange={onChange} />
    <TextArea
      label={texts.description}
      optional
      placeholder={texts.descriptionPlaceholder}
      maxLength={500}
      value={draft.description}
      error={missing.description}
      onChange={(description) => onChange({ description })}
    />
    <Caption>{texts.whoSees}</Caption>
    {hasContent(draft) && <Caption>{texts.saved(timeOf(draft.changedAt))}</Caption>}
  </Stack>
)

function withoutKeys(missing: Missing, changes: Partial<Draft>): Missing {
  return Object.fromEntries(Object.entries(missing).filter(([field]) => !(field in changes)))
}
