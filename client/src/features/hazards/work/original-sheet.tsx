import { covering } from '@mulin/shared/hazards/covering'
import type { Photo } from '@mulin/shared/photos'
import { useState } from 'react'
import { api } from '../../../api'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { useAct } from '../../../queries/use-act'
import { Button } from '../../../ui/button'
import { Choice } from '../../../ui/choice'
import { Sheet } from '../../../ui/sheet'
import { TallPicture } from '../../../ui/tall-picture'
import { Text } from '../../../ui/text'
import { coverTexts as texts } from './cover-texts'
import { nameOf, type Named } from './hiding-texts'

interface Props {
  hazardId: string
  photos: readonly Named[]
  onClose: () => void
}

/** A photo as it was taken, after whoever looks has read that it is written down. */
export function OriginalSheet({ hazardId, photos, onClose }: Props) {
  const [photoId, setPhotoId] = useState(photos[0]?.id ?? '')
  const [seen, setSeen] = useState<Photo>()
  const act = useAct(api(covering).original, { onDone: setSeen })
  const look = (
    <Button look="primary" block busy={act.busy} onPress={() => act.run({ hazardId, photoId })}>
      {texts.original}
    </Button>
  )
  return (
    <Sheet open title={texts.original} onClose={onClose} bar={!seen && look}>
      {seen ? (
        <TallPicture src={seen.large} label={texts.original} of="sheet" />
      ) : (
        <>
          <Text>{texts.originalNote}</Text>
          {photos.length > 1 && (
            <Choice
              label={texts.which}
              options={photos.map((photo, index) => ({ value: photo.id, label: nameOf(photo, index) }))}
              value={photoId}
              onChange={setPhotoId}
            />
          )}
          <RefusalStrip refusal={act.refusal} words={texts.refusals} />
        </>
      )}
    </Sheet>
  )
}
