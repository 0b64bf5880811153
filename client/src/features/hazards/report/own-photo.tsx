import type { DraftPhoto } from '../../../queries/photo-courier'
import { useFirstPhoto } from '../../../queries/use-first-photo'
import { Card } from '../../../ui/card'
import { ShownPhoto } from '../../../ui/shown-photo'
import { Caption } from '../../../ui/text'
import { texts } from './texts'

/** What I took, to compare with what neighbours took. */
export function OwnPhoto({ photos }: { photos: readonly DraftPhoto[] }) {
  const src = useFirstPhoto(photos)
  return src === undefined ? null : (
    <Card label={texts.own}>
      <Caption>{texts.own}</Caption>
      <ShownPhoto src={src} label={texts.own} />
    </Card>
  )
}
