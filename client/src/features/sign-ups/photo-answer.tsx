import { useEffect } from 'react'
import { usePhotos } from '../../queries/use-photos'
import { PhotoField } from '../../ui/photo-field'
import type { FieldProps } from '../../ui/field'
import type { Filling } from './filling'

interface Props extends FieldProps {
  questionId: string
  signing: Filling
}

/** An answer that is a photo: on its way as soon as it is taken. */
export function PhotoAnswer({ questionId, signing, ...field }: Props) {
  const { draft, change, changePhotos, photosBefore = [] } = signing
  const before = photosBefore.find(({ id }) => id === draft.answers[questionId])
  const photos = usePhotos(draft.photos[questionId] ?? [], (next) => changePhotos(questionId, next), 1)
  const { retryAll } = photos
  // What was sent before keeps its photo: another request takes the same one along as another.
  useEffect(() => void retryAll(), [draft.requestId, retryAll])
  if (before)
    return (
      <PhotoField
        {...field}
        photos={[{ key: before.id, src: before.small, state: 'sent', percent: 100 }]}
        atMost={1}
        onAdd={nothing}
        onRetry={nothing}
        onRemove={() => change({ answers: { ...draft.answers, [questionId]: '' } })}
      />
    )
  return (
    <PhotoField
      {...field}
      photos={photos.shown}
      atMost={1}
      onAdd={() => void photos.add()}
      onRetry={photos.retry}
      onRemove={photos.remove}
    />
  )
}

const nothing = () => undefined
