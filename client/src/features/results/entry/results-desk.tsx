import { results } from '@mulin/shared/results/endpoints'
import type { ManagedEvent } from '@mulin/shared/results/managed'
import { api } from '../../../api'
import { timeText } from '../../../platform/clock'
import { go, useParams } from '../../../platform/navigation'
import { Answered } from '../../../queries/answered'
import { useAnswer } from '../../../queries/use-answer'
import { Cell, Cells } from '../../../ui/cell'
import { Page } from '../../../ui/page'
import { Stack } from '../../../ui/stack'
import { Empty } from '../../../ui/states'
import { Tag } from '../../../ui/tag'
import { Headline } from '../../../ui/text'
import { EventDesk } from './event-desk'
import { texts } from './texts'

/** The events of an activity; then one of them at a time. */
export function ResultsDesk() {
  const { activityId = '', sessionId } = useParams()
  const asked = useAnswer(['managed-results', activityId], () => api(results).managed({ activityId }))
  const event = asked.value?.events.find((one) => one.sessionId === sessionId)
  if (asked.value && event) return <EventDesk activityId={activityId} title={asked.value.title} event={event} />
  return (
    <Page title={texts.page}>
      <Answered of={asked}>
        {({ title, events }) => <EventList activityId={activityId} title={title} events={events} />}
      </Answered>
    </Page>
  )
}

interface ListProps {
  activityId: string
  title: string
  events: readonly ManagedEvent[]
}

function EventList({ activityId, title, events }: ListProps) {
  if (events.length === 0) return <Empty icon="contest" what={texts.none} next={texts.noneNext} />
  return (
    <Stack>
      <Headline>{title}</Headline>
      <Cells label={texts.events}>
        {events.map((event) => (
          <Cell
            key={event.sessionId}
            title={event.title}
            note={timeText(event.startsAt)}
            value={<State event={event} />}
            onPress={() => go('staffResults', { activityId, sessionId: event.sessionId })}
          />
        ))}
      </Cells>
    </Stack>
  )
}

function State({ event: { results, board, cancelled } }: { event: ManagedEvent }) {
  if (results?.state === 'published') return <Tag tone="done">{texts.published}</Tag>
  if (cancelled) return <Tag tone="urgent">{texts.cancelled}</Tag>
  if (board && board.closedAt === undefined) return <Tag tone="action">{texts.scoring}</Tag>
  return results ? <Tag tone="waiting">{texts.draft}</Tag> : <Tag>{texts.notYet}</Tag>
}
