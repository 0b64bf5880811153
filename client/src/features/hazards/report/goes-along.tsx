import { joiningPhotosAtMost } from '@mulin/shared/hazards/joining'
import { useState } from 'react'
import { usePhotoSources } from '../../../queries/use-photo-sources'
import { Button } from '../../../ui/button'
import { PhotoChoice } from '../../../ui/photo-choice'
import type { Draft } from './draft'
import { texts } from './texts'
import { alongIn, wordsIn } from './use-join'

/** What joining means, what goes along and who sees it, where somebody taps. */
export const goesAlong = (draft: Draft): string => texts.joinedWith(alongIn(draft).length, wordsIn(draft) !== '')

interface Props {
  draft: Draft
  onChange: (changes: Pick<Draft, 'along'>) => void
}

/** Whether it is the same one comes first: which photos go along is for who cares. */
export function PhotosAlong({ draft, onChange }: Props) {
  const { photos } = draft
  const [isOpen, setOpen] = useState(false)
  const sources = usePhotoSources(photos)
  if (photos.length === 0) return null
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
      chosen={alongIn(draft).map(({ path }) => path)}
      atMost={joiningPhotosAtMost}
      onChange={(along) => onChange({ along })}
    />
  )
}
