import { Picture } from './elements/of-target'

/** A poster, or a sheet of paper, whole, as high as the screen lets it be. */
export const TallPicture = ({ src, label, of = 'poster' }: { src: string; label: string; of?: 'poster' | 'sheet' }) => (
  <Picture src={src} alt={label} className={of === 'sheet' ? 'tall-picture tall-sheet' : 'tall-picture'} whole />
)
