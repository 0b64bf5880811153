import type { Activity } from '@mulin/shared/activities/activity'
import { activities } from '@mulin/shared/activities/endpoints'
import { api } from '../../api'
import { useParams } from '../../platform/navigation'
import { useAnswer } from '../../queries/use-answer'
import { Row, Section } from '../../ui/stack'
import { Title } from '../../ui/text'
import { AddToCalendar } from './add-to-calendar'
import { EventData } from './event-data'
import { Poster } from './poster'
import { texts } from './texts'

/** What one can take along of the activity that the page shows: an entry in the calendar, a picture. */
export function TakingAlong() {
  const { activityId = '' } = useParams()
  const { value } = useAnswer(['activity', activityId], () => api(activities).one({ activityId }))
  if (!value || value.state === 'draft') return null
  return <Ways activity={value} />
}

const Ways = ({ activity }: { activity: Activity }) => (
  <Section label={texts.takingAlong}>
    <Title>{texts.takingAlong}</Title>
    <EventData activity={activity} />
    <Row>
      {activity.state === 'published' && <AddToCalendar activity={activity} />}
      <Poster activity={activity} />
    </Row>
  </Section>
)
