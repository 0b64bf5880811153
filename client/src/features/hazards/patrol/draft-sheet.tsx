import { photosAtMost } from '@mulin/shared/photos'
import { useState } from 'react'
import { useMaking } from '../../../queries/making'
import type { DraftPhoto } from '../../../queries/photo-courier'
import { usePhotos } from '../../../queries/use-photos'
import { nameAt, useAreas } from '../../../queries/use-areas'
import { Button } from '../../../ui/button'
import { PhotoField } from '../../../ui/photo-field'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Sheet } from '../../../ui/sheet'
import { Row, Stack } from '../../../ui/stack'
import { Text } from '../../../ui/text'
import { placeOf } from '../../../hazard-places'
import { CategoryField } from '../report/category-field'
import { DescriptionField } from '../report/description-field'
import { EstateField, PlaceDetails, SpotField } from '../report/place-fields'
import { QuestionFields } from '../report/question-fields'
import { type Missing, missingIn } from '../report/report-of'
import { WhoSees } from '../report/who-sees'
import { notePhotoIds, type PatrolDraft } from './drafts'
import { texts } from './texts'
import type { NotKept } from './use-patrol'

interface Props {
  draft: PatrolDraft
  number: number
  /** Just taken: what is missing is not held against it yet. */
  isNew: boolean
  notKept: NotKept
  onChange: (changes: Partial<PatrolDraft>) => void
  onRemove: () => void
  onClose: () => void
}

/** What is on the photo and at what spot; all else is taken over from the last one, or can wait. */
export function DraftSheet({ draft, number, isNew, notKept, onChange, onRemove, onClose }: Props) {
  const making = useMaking()
  const missing = isNew ? {} : missingIn(draft)
  return (
    <Sheet
      open
      title={texts.fillIn(number)}
      onClose={onClose}
      bar={
        <Button look="primary" block busy={making} onPress={onClose}>
          {texts.done}
        </Button>
      }
    >
      <Stack gap="wide">
        {notKept && <NoticeStrip tone="urgent">{texts.notKept[notKept]}</NoticeStrip>}
        <Photos draft={draft} onChange={onChange} />
        <CategoryField
          value={draft.categoryId}
          error={missing.categoryId}
          onChange={(categoryId) => onChange({ categoryId, answers: {} })}
        />
        <SpotField draft={draft} missing={missing} onChange={onChange} />
        <Place draft={draft} missing={missing} onChange={onChange} />
        <More draft={draft} missing={missing} onChange={onChange} />
        <Button look="plain" onPress={onRemove}>
          {texts.remove}
        </Button>
      </Stack>
    </Sheet>
  )
}

interface PartProps {
  draft: PatrolDraft
  missing: Missing
  onChange: (changes: Partial<PatrolDraft>) => void
}

function Photos({ draft, onChange }: Omit<PartProps, 'missing'>) {
  // They go on their way also when this is closed: what comes of them then is no change by hand.
  const change = (next: DraftPhoto[]) =>
    keysOf(next) === keysOf(draft.photos) ? notePhotoIds(draft.requestId, next) : onChange({ photos: next })
  const photos = usePhotos(draft.photos, change, photosAtMost)
  return (
    <PhotoField
      label={texts.photos}
      photos={photos.shown}
      atMost={photosAtMost}
      onAdd={() => void photos.add()}
      onRetry={photos.retry}
      onRemove={photos.remove}
    />
  )
}

const keysOf = (photos: readonly DraftPhoto[]) => photos.map(({ requestId }) => requestId).join()

/** Where the last one was, until it is changed. */
function Place({ draft, missing, onChange }: PartProps) {
  const { estateId, building, place } = draft
  const [isChanged, setChanged] = useState(false)
  const estate = nameAt(useAreas().value?.areas, estateId)
  const change = (changes: Partial<PatrolDraft>) => {
    setChanged(true)
    onChange(changes)
  }
  if (isChanged || estateId === undefined)
    return (
      <Stack>
        <EstateField draft={draft} missing={missing} onChange={change} />
        <PlaceDetails draft={draft} onChange={change} />
      </Stack>
    )
  return (
    <Row apart>
      <Text>{`${texts.where} ${estate} ${placeOf({ building, place })}`.trim()}</Text>
      <Button onPress={() => setChanged(true)}>{texts.changePlace}</Button>
    </Row>
  )
}

function More({ draft, missing, onChange }: PartProps) {
  const [isOpen, setOpen] = useState(missing.description !== undefined)
  if (!isOpen)
    return (
      <Button look="plain" onPress={() => setOpen(true)}>
        {texts.more}
      </Button>
    )
  return (
    <Stack>
      <QuestionFields draft={draft} onChange={onChange} />
      <DescriptionField draft={draft} missing={missing} onChange={onChange} />
      <WhoSees draft={draft} onChange={onChange} />
    </Stack>
  )
}
