import type { Session } from '@mulin/shared/activities/activity'
import { sessionsOn } from '@mulin/shared/activities/called-off'
import { activities } from '@mulin/shared/activities/endpoints'
import { useState } from 'react'
import { api } from '../../api'
import { now } from '../../platform/clock'
import { useParams } from '../../platform/navigation'
import { Answered } from '../../queries/answered'
import { useAnswer } from '../../queries/use-answer'
import { Segments } from '../../ui/segments'
import { Stack } from '../../ui/stack'
import { SessionDesk } from './session-desk'
import { texts } from './texts'

/** Staff check people in, session by session, also without a network. */
export function CheckInDesk() {
  const { activityId = '' } = useParams()
  const activity = useAnswer(['activity', activityId], () => api(activities).one({ activityId }), {
    keep: activities.one.output,
  })
  return <Answered of={activity}>{({ id, sessions }) => <Sessions activityId={id} sessions={sessions} />}</Answered>
}

function Sessions({ activityId, sessions }: { activityId: string; sessions: readonly Session[] }) {
  const { sessionId: wanted } = useParams()
  const [chosen, setChosen] = useState(wanted ?? nearest(sessions))
  return (
    <Stack>
      {sessions.length > 1 && (
        <Segments
          label={texts.session}
          options={sessions.map(({ id, title, cancelled }) => ({
            value: id,
            label: cancelled ? texts.sessionOff(title) : title,
          }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      <SessionDesk key={chosen} activityId={activityId} sessionId={chosen} />
    </Stack>
  )
}

/** The one that is on, or comes next, or was last. */
function nearest(all: readonly Session[]): string {
  const [at, sessions] = [now(), sessionsOn(all)]
  return (sessions.find(({ endsAt }) => at <= endsAt) ?? sessions.at(-1))?.id ?? ''
}
