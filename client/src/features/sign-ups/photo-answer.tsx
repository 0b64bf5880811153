import { usePhotos } from '../../queries/use-photos'
import { PhotoField } from '../../ui/photo-field'
import type { FieldProps } from '../../ui/field'
import type { Signing } from './use-signing-up'

interface Props extends FieldProps {
  questionId: string
  signing: Signing
}

/** An answer that is a photo: on its way as soon as it is taken. */
export function PhotoAnswer({ questionId, signing: { draft, changePhotos }, ...field }: Props) {
  const photos = usePhotos(draft.photos[questionId] ?? [], (next) => changePhotos(questionId, next), 1)
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
