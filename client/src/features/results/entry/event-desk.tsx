import type { ManagedEvent } from '@mulin/shared/results/managed'
import { useState } from 'react'
import { timeText } from '../../../platform/clock'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Page } from '../../../ui/page'
import { Segments } from '../../../ui/segments'
import { Stack } from '../../../ui/stack'
import { Headline, Text } from '../../../ui/text'
import { BoardDesk } from './board-desk'
import { EntryActions } from './entry-actions'
import { EntryForm } from './entry-form'
import { texts } from './texts'
import { type Entering, useEntry } from './use-entry'

const views = [
  { value: 'entry', label: texts.entry },
  { value: 'board', label: texts.board },
] as const

const isScoring = ({ board }: ManagedEvent) => board !== undefined && board.closedAt === undefined

/** What does not take place is only corrected, where it was published. */
const isOpen = ({ cancelled }: ManagedEvent, { isPublished }: Entering) => isPublished || !cancelled

type View = (typeof views)[number]['value']

interface Props {
  activityId: string
  /** Of the activity: several have a final. */
  title: string
  event: ManagedEvent
}

/** One event: its results typed, or its scores counted while people watch. */
export function EventDesk({ activityId, title, event }: Props) {
  const [chosen, setView] = useState<View>(isScoring(event) ? 'board' : 'entry')
  const entering = useEntry(activityId, event, event.board ? 'points' : 'time')
  const view = entering.isPublished ? 'entry' : chosen
  const hasActions = view === 'entry' && isOpen(event, entering)
  return (
    <Page title={texts.page} bar={hasActions && <EntryActions activityId={activityId} entering={entering} />}>
      <Stack>
        <Headline>{title}</Headline>
        <Text soft>{`${event.title} ${timeText(event.startsAt)}`}</Text>
        {!entering.isPublished && <Unpublished event={event} view={view} onView={setView} />}
        {view === 'board' ? (
          <BoardDesk activityId={activityId} event={event} onClosed={() => setView('entry')} />
        ) : (
          <EntryForm entering={entering} />
        )}
      </Stack>
    </Page>
  )
}

interface UnpublishedProps {
  event: ManagedEvent
  view: View
  onView: (view: View) => void
}

const Unpublished = ({ event: { cancelled }, view, onView }: UnpublishedProps) => (
  <>
    {cancelled && <NoticeStrip tone="urgent">{texts.cancelledWhy(cancelled.reason)}</NoticeStrip>}
    <Segments label={texts.view} options={views} value={view} onChange={onView} />
  </>
)
