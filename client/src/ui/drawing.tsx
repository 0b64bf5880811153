import { Picture } from './elements/of-target'

/** Something drawn that the words beside it say as well. */
export const Drawing = ({ src, small }: { src: string; small?: boolean }) => (
  <Picture src={src} alt="" className={small ? 'drawing drawing-small' : 'drawing'} whole />
)
