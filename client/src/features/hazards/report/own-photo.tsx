import { useEffect, useState } from 'react'
import { sourceOf } from '../../../platform/photos'
import type { DraftPhoto } from '../../../queries/photo-courier'
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

/** The first photo of a draft, as long as it is on the device. */
export function useFirstPhoto([first]: readonly DraftPhoto[]): string | undefined {
  const [src, show] = useState<string>()
  const path = first?.path
  useEffect(() => {
    if (path !== undefined) void sourceOf(path).then(show)
  }, [path])
  return path && src
}
