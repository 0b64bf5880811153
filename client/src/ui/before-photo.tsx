import type { Photo } from '@mulin/shared/photos'
import { PhotoGallery } from './photo-gallery'
import { ShownPhoto } from './shown-photo'
import { Section } from './stack'
import { Caption } from './text'

/** How it looked, large beside the camera: the next photo is taken from the same spot. All of them when there are more. */
export function BeforePhoto({ label, photos }: { label: string; photos: readonly Photo[] }) {
  const [first] = photos
  return first ? (
    <Section label={label}>
      <Caption>{label}</Caption>
      <ShownPhoto src={first.large} label={label} />
      {photos.length > 1 && <PhotoGallery label={label} photos={photos} />}
    </Section>
  ) : null
}
