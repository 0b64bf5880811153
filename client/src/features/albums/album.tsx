import { activities } from '@mulin/shared/activities/endpoints'
import { type AlbumPhoto, albums } from '@mulin/shared/albums'
import { useState } from 'react'
import { api } from '../../api'
import { now } from '../../platform/clock'
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
  const photos = usePhotosOfActivity()
  const [isWhole, setWhole] = useState(false)
  if (photos.length === 0) return null
  const batches = batchesOf(photos)
  return (
    <Section label={texts.title}>
      <Title>{texts.title}</Title>
      {batches.slice(0, isWhole ? undefined : batchesAtFirst).map(({ key, caption, photos: together }) => (
        <Stack key={key} gap="tight">
          <PhotoGallery label={caption ?? texts.title} photos={together} />
          {caption && <Caption>{caption}</Caption>}
        </Stack>
      ))}
      {!isWhole && batches.length > batchesAtFirst && (
        <Button block onPress={() => setWhole(true)}>
          {texts.all(photos.length)}
        </Button>
      )}
      <Caption>{texts.takeDown}</Caption>
    </Section>
  )
}

/** Asked for once it began: before, there can be none. */
function usePhotosOfActivity(): readonly AlbumPhoto[] {
  const { activityId = '' } = useParams()
  const { value: activity } = useAnswer(['activity', activityId], () => api(activities).one({ activityId }))
  const hasBegun = activity !== undefined && activity.state !== 'draft' && activity.startsAt <= now()
  const { value } = useAnswer(['album', activityId], () => api(albums).ofActivity({ activityId }), { when: hasBegun })
  return value?.photos ?? []
}
