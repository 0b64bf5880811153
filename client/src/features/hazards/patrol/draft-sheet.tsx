import { photosAtMost } from '@mulin/shared/photos'
import { useState } from 'react'
import { usePhotos } from '../../../queries/use-photos'
import { nameAt, useAreas } from '../../../queries/use-areas'
import { Button } from '../../../ui/button'
import { PhotoField } from '../../../ui/photo-field'
import { Sheet } from '../../../ui/sheet'
import { Row, Stack } from '../../../ui/stack'
import { Text } from '../../../ui/text'
import { placeOf } from '../places'
import { CategoryField } from '../report/category-field'
import { DescriptionField } from '../report/description-field'
import { EstateField, PlaceDetails, SpotField } from '../report/place-fields'
import { QuestionFields } from '../report/question-fields'
import { type Missing, missingIn } from '../report/report-of'
import { WhoSees } from '../report/who-sees'
import { changeDraft, type PatrolDraft } from './drafts'
import { texts } from './texts'

interface Props {
  draft: PatrolDraft
  number: number
  /** Just taken: what is missing is not held against it yet. */
  isNew: boolean
  onRemove: () => void
  onClose: () => void
}

/** What is on the photo and at what spot; all else is taken over from the last one, or can wait. */
export function DraftSheet({ draft, number, isNew, onRemove, onClose }: Props) {
  const missing = isNew ? {} : missingIn(draft)
  const change = (changes: Partial<PatrolDraft>) => changeDraft(draft.requestId, changes)
  return (
    <Sheet
      open
      title={texts.fillIn(number)}
      onClose={onClose}
      bar={
        <Button look="primary" block onPress={onClose}>
          {texts.done}
        </Button>
      }
    >
      <Stack gap="wide">
        <Photos draft={draft} onChange={change} />
        <CategoryField
          value={draft.categoryId}
          error={missing.categoryId}
          onChange={(categoryId) => change({ categoryId, answers: {} })}
        />
        <SpotField draft={draft} missing={missing} onChange={change} />
        <Place draft={draft} missing={missing} onChange={change} />
        <More draft={draft} missing={missing} onChange={change} />
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
  const photos = usePhotos(draft.photos, (next) => onChange({ photos: next }), photosAtMost)
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
