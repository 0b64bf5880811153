import { joiningPhotosAtMost } from '@mulin/shared/hazards/joining'
import { useState } from 'react'
import { usePhotoSources } from '../../../queries/use-photo-sources'
import { Button } from '../../../ui/button'
import { PhotoChoice } from '../../../ui/photo-choice'
import { Caption } from '../../../ui/text'
import type { Draft } from './draft'
import { texts } from './texts'
import { alongIn, wordsIn } from './use-join'

interface Props {
  draft: Draft
  onChange: (changes: Pick<Draft, 'along'>) => void
}

/** What goes along and who sees it, before somebody taps: which photos can be chosen. */
export function GoesAlong({ draft, onChange }: Props) {
  const { photos } = draft
  const chosen = alongIn(draft).map(({ path }) => path)
  const words = wordsIn(draft) !== ''
  if (photos.length === 0 && !words) return null
  return (
    <>
      <Caption>{texts.goesAlong(chosen.length, words)}</Caption>
      {photos.length > 0 && <Photos photos={photos} chosen={chosen} onChange={(along) => onChange({ along })} />}
    </>
  )
}

interface PhotosProps {
  photos: Draft['photos']
  chosen: string[]
  onChange: (paths: string[]) => void
}

/** Whether it is the same one comes first: which photos go along is for who cares. */
function Photos({ photos, chosen, onChange }: PhotosProps) {
  const [isOpen, setOpen] = useState(false)
  const sources = usePhotoSources(photos)
  if (!isOpen)
    return (
      <Button look="plain" icon="camera" onPress={() => setOpen(true)}>
        {texts.choosePhotos}
      </Button>
    )
  return (
    <PhotoChoice
      label={texts.alongPhotos}
      hint={photos.length > joiningPhotosAtMost ? texts.alongAtMost(joiningPhotosAtMost) : undefined}
      photos={photos.map(({ path }) => ({ key: path, src: sources[path] }))}
      chosen={chosen}
      atMost={joiningPhotosAtMost}
      onChange={onChange}
    />
  )
}
