import { Pair } from '../../../ui/pair'
import { PhotoGallery } from '../../../ui/photo-gallery'
import { texts } from './texts'

interface Props {
  theirs: string
  /** What I took, while it is on the device. */
  own: string | undefined
}

/** What the neighbour took beside what I took; each opens large. */
export const SideBySide = ({ theirs, own }: Props) => (
  <Pair left={side(texts.theirs, theirs)} {...(own !== undefined && { right: side(texts.own, own) })} />
)

// Large also as it stands there: the two have to be told apart before one of them is opened.
const side = (title: string, src: string) => ({
  title,
  content: <PhotoGallery label={title} photos={[{ id: src, small: src, large: src }]} />,
})
