import type { Photo } from '@mulin/shared/photos'
import { useState } from 'react'
import { showLargePhotos } from '../platform/large-photos'
import { isWeapp } from '../platform/target'
import { IconButton } from './button'
import { Block, Modal, Picture, Words } from './elements/of-target'
import { PhotoRow } from './photo-field'

interface Props {
  label: string
  photos: readonly Photo[]
  /** Nothing of them cut off. */
  whole?: boolean
}

/** Photos that open large. */
export function PhotoGallery({ label, photos, whole = false }: Props) {
  const [at, setAt] = useState<number>()
  const open = (id: string) => {
    const index = photos.findIndex((photo) => photo.id === id)
    if (!isWeapp) return setAt(index)
    const urls = photos.map(({ large }) => large)
    return showLargePhotos(urls, index)
  }
  if (photos.length === 0) return null
  return (
    <Block role="group" label={label}>
      <PhotoRow photos={photos} whole={whole} onPress={open} />
      {!isWeapp && <Viewer label={label} photos={photos} at={at} onChange={setAt} />}
    </Block>
  )
}

interface ViewerProps extends Omit<Props, 'whole'> {
  at: number | undefined
  onChange: (at: number | undefined) => void
}

function Viewer({ label, photos, at, onChange }: ViewerProps) {
  const photo = at === undefined ? undefined : photos[at]
  const place = `${label} ${(at ?? 0) + 1} / ${photos.length}`
  return (
    <Modal open={photo !== undefined} label={label} className="viewer" onClose={() => onChange(undefined)}>
      {photo && at !== undefined && (
        <>
          <Picture src={photo.large} alt={place} className="viewer-picture" whole />
          <Block className="viewer-bar">
            <Words>{place}</Words>
            {at > 0 && <IconButton icon="left" label="上一张" onPress={() => onChange(at - 1)} />}
            {at < photos.length - 1 && <IconButton icon="chevron" label="下一张" onPress={() => onChange(at + 1)} />}
            <IconButton icon="cross" label="关闭" onPress={() => onChange(undefined)} />
          </Block>
        </>
      )}
    </Modal>
  )
}
