import { Picture } from './elements/of-target'

/** A photo as wide as its card: large enough to recognise a place. */
export const ShownPhoto = ({ src, label }: { src: string; label: string }) => (
  <Picture src={src} alt={label} className="shown-photo" />
)
