import { activities } from '@mulin/shared/activities/endpoints'
import { type AlbumPhoto, albums } from '@mulin/shared/albums'
import { opensAt } from '@mulin/shared/check-ins/presence'
import { useState } from 'react'
import { api } from '../../api'
import { now, timeText } from '../../platform/clock'
import { useParams } from '../../platform/navigation'
import { Answered } from '../../queries/answered'
import { useAnswer } from '../../queries/use-answer'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { PhotoGallery } from '../../ui/photo-gallery'
import { Row, Section, Stack } from '../../ui/stack'
import { Empty } from '../../ui/states'
import { Caption, Headline, Text, Title } from '../../ui/text'
import { AddPhotos } from './add-photos'
import { RemovePhoto } from './remove-photo'
import { texts } from './texts'

/** For staff: what is shown of an activity, to add to and to take out of. */
export function AlbumDesk() {
  const { activityId = '' } = useParams()
  const asked = useAnswer(['album', activityId], () => api(albums).ofActivity({ activityId }))
  const activity = useAnswer(['activity', activityId], () => api(activities).one({ activityId }))
  // As for checking in, an hour before.
  const isOpen = activity.value !== undefined && opensAt(activity.value.startsAt) <= now()
  const [leaving, setLeaving] = useState<AlbumPhoto>()
  return (
    <Stack gap="wide">
      {activity.value && <Headline>{activity.value.title}</Headline>}
      <AddPhotos activityId={activityId} />
      <Section label={texts.title}>
        <Title>{texts.title}</Title>
        <Answered of={asked}>
          {({ photos }) =>
            photos.length === 0 ? (
              <Empty icon="camera" what={texts.none} next={isOpen ? texts.noneNext : texts.noneYet} />
            ) : (
              <Stack>
                {photos.map((photo, place) => (
                  <Shown key={photo.id} photo={photo} place={photos.length - place} onRemove={setLeaving} />
                ))}
              </Stack>
            )
          }
        </Answered>
      </Section>
      {leaving && <RemovePhoto photo={leaving} onClose={() => setLeaving(undefined)} />}
    </Stack>
  )
}

interface ShownProps {
  photo: AlbumPhoto
  /** 1 for the oldest. */
  place: number
  onRemove: (photo: AlbumPhoto) => void
}

const Shown = ({ photo, place, onRemove }: ShownProps) => (
  <Card>
    <PhotoGallery label={`${texts.title} ${place}`} photos={[photo]} />
    {photo.caption && <Text>{photo.caption}</Text>}
    <Row apart>
      <Caption>{timeText(photo.addedAt)}</Caption>
      <Button label={`${texts.remove} ${texts.title} ${place}`} onPress={() => onRemove(photo)}>
        {texts.remove}
      </Button>
    </Row>
  </Card>
)
