import { Picture } from './elements/of-target'

/** A poster, whole, as high as the screen lets it be. */
export const TallPicture = ({ src, label }: { src: string; label: string }) => (
  <Picture src={src} alt={label} className="tall-picture" whole />
)
