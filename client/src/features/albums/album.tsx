import { useState } from 'react'
import { api } from '../../api'
import { useParams } from '../../platform/navigation'
import { useAnswer } from '../../queries/use-answer'
import { Button } from '../../ui/button'
import { PhotoGallery } from '../../ui/photo-gallery'
import { Section, Stack } from '../../ui/stack'
import { Caption, Title } from '../../ui/text'
import { batchesOf } from './batches'
import { texts } from './texts'

const batchesAtFirst = 2

/** Photos of the activity that the page shows; nothing while there are none. */
export function Album() {
  const { activityId = '' } = useParams()
  const { value } = useAnswer(['album', activityId], () => api.albums.ofActivity({ activityId }))
  const [isWhole, setWhole] = useState(false)
  if (!value || value.photos.length === 0) return null
  const batches = batchesOf(value.photos)
  return (
    <Section label={texts.title}>
      <Title>{texts.title}</Title>
      {batches.slice(0, isWhole ? undefined : batchesAtFirst).map(({ key, caption, photos }) => (
        <Stack key={key} gap="tight">
          <PhotoGallery label={caption ?? texts.title} photos={photos} />
          {caption && <Caption>{caption}</Caption>}
        </Stack>
      ))}
      {!isWhole && batches.length > batchesAtFirst && (
        <Button block onPress={() => setWhole(true)}>
          {texts.all(value.photos.length)}
        </Button>
      )}
      <Caption>{texts.takeDown}</Caption>
    </Section>
  )
}
