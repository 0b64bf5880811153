import type { Activity } from '@mulin/shared/activities/activity'
import { activities } from '@mulin/shared/activities/endpoints'
import type { Person } from '@mulin/shared/people'
import type { ReactNode } from 'react'
import { api } from '../../api'
import { useParams } from '../../platform/navigation'
import { useShare } from '../../platform/page-life'
import { useNow } from '../../platform/use-now'
import { Answered } from '../../queries/answered'
import { useAnswer } from '../../queries/use-answer'
import { NoticeStrip } from '../../ui/notice-strip'
import { Page } from '../../ui/page'
import { Skeleton } from '../../ui/skeleton'
import { Row, Section, Stack } from '../../ui/stack'
import { Tag } from '../../ui/tag'
import { Text, Title } from '../../ui/text'
import { ActivityFacts } from './activity-facts'
import { Changes } from './changes'
import { Helpers } from './helpers'
import { MainActionBar } from './main-action-bar'
import { mainActionOf } from './main-action'
import type { OwnSeats } from './own-seats'
import { Sessions } from './sessions'
import { ShareButton } from './share-button'
import { texts, typeIcons, typeNames } from './texts'

interface Props {
  own: OwnSeats
  me: Pick<Person, 'areaPath' | 'volunteer'> | undefined
  /** What other features have to say about it, at its end. */
  more?: ReactNode
}

/** An activity with everything one decides by, for anyone who has the link. */
export function ActivityScreen({ own, me, more }: Props) {
  const { activityId = '' } = useParams()
  const asked = useAnswer(['activity', activityId], () => api(activities).one({ activityId }))
  const activity = asked.value
  useShare(activity?.title ?? texts.activities, 'activity', { activityId })
  const now = useNow(activity?.sessions.map(({ signUpOpensAt }) => signUpOpensAt) ?? [])
  const action = activity ? mainActionOf(activity, own, now, me) : { kind: 'none' as const }
  return (
    <Page
      title={texts.activities}
      bar={action.kind !== 'none' && <MainActionBar activityId={activityId} action={action} now={now} />}
    >
      <Answered
        of={asked}
        skeleton={<Skeleton of="detail" />}
        words={{ activity_not_found: texts.gone, invalid_input: texts.gone }}
      >
        {(value) => <ActivityDetail activity={value} own={own} now={now} me={me} more={more} />}
      </Answered>
    </Page>
  )
}

const ActivityDetail = ({ activity, own, now, me, more }: Props & { activity: Activity; now: string }) => (
  <Stack gap="wide">
    <Standing activity={activity} />
    <Stack gap="tight">
      <Title>{activity.title}</Title>
      <Row>
        <Tag icon={typeIcons[activity.type]}>{typeNames[activity.type]}</Tag>
      </Row>
    </Stack>
    <ActivityFacts activity={activity} />
    <Sessions activity={activity} own={own} now={now} me={me} />
    <Changes activity={activity} />
    <Helpers activity={activity} own={own} volunteer={me?.volunteer} />
    {activity.summary !== '' && (
      <Section label={texts.about}>
        <Title>{texts.about}</Title>
        <Text>{activity.summary}</Text>
      </Section>
    )}
    {more}
    {activity.state !== 'draft' && <ShareButton activityId={activity.id} />}
  </Stack>
)

/** What one has to know before anything else. */
function Standing({ activity: { state, cancelReason = '' } }: { activity: Activity }) {
  if (state === 'published') return null
  return state === 'draft' ? (
    <NoticeStrip tone="waiting" icon="edit">
      {texts.draft}
    </NoticeStrip>
  ) : (
    <NoticeStrip tone="urgent">{texts.cancelledBecause(cancelReason)}</NoticeStrip>
  )
}
