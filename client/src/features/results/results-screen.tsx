import { activities } from '@mulin/shared/activities/endpoints'
import type { Results } from '@mulin/shared/results/result'
import { api } from '../../api'
import { useParams } from '../../platform/navigation'
import { useShare } from '../../platform/page-life'
import { Answered } from '../../queries/answered'
import { useAnswer } from '../../queries/use-answer'
import { Stack } from '../../ui/stack'
import { Empty } from '../../ui/states'
import { Headline } from '../../ui/text'
import { EventStandings } from './event-standings'
import { LiveBoard } from './live-board'
import { Tables } from './tables'
import { texts } from './texts'
import { useResults } from './use-results'

/** What goes on first, then the tables, then event by event. */
export function ResultsScreen() {
  const { activityId = '' } = useParams()
  const asked = useResults(activityId)
  const { value: activity } = useAnswer(['activity', activityId], () => api(activities).one({ activityId }))
  useShare(texts.resultsOf(activity?.title ?? ''), 'results', { activityId })
  return (
    <Stack gap="wide">
      {activity && <Headline>{activity.title}</Headline>}
      <Answered of={asked}>
        {(results) => <All results={results} isCut={asked.refusal?.code === 'unavailable'} />}
      </Answered>
    </Stack>
  )
}

function All({ results: { activityId, events, boards, tables }, isCut }: { results: Results; isCut: boolean }) {
  if (events.length === 0 && boards.length === 0)
    return <Empty icon="contest" what={texts.none} next={texts.noneNext} />
  return (
    <>
      {boards.map((board) => (
        <LiveBoard key={board.sessionId} board={board} isCut={isCut} />
      ))}
      {events.length > 0 && <Tables tables={tables} />}
      {events.map((event) => (
        <EventStandings key={event.sessionId} activityId={activityId} event={event} />
      ))}
    </>
  )
}
