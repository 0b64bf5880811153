import type { ManagedEvent } from '@mulin/shared/results/managed'
import { useState } from 'react'
import { timeText } from '../../../platform/clock'
import { Page } from '../../../ui/page'
import { Segments } from '../../../ui/segments'
import { Stack } from '../../../ui/stack'
import { Caption, Headline } from '../../../ui/text'
import { BoardDesk } from './board-desk'
import { EntryActions } from './entry-actions'
import { EntryForm } from './entry-form'
import { texts } from './texts'
import { useEntry } from './use-entry'

const views = [
  { value: 'entry', label: texts.entry },
  { value: 'board', label: texts.board },
] as const

const isScoring = ({ board }: ManagedEvent) => board !== undefined && board.closedAt === undefined

/** One event: its results typed, or its scores counted while people watch. */
export function EventDesk({ activityId, event }: { activityId: string; event: ManagedEvent }) {
  const [chosen, setView] = useState<'entry' | 'board'>(isScoring(event) ? 'board' : 'entry')
  const entering = useEntry(activityId, event, event.board ? 'points' : 'time')
  const view = entering.isPublished ? 'entry' : chosen
  return (
    <Page title={texts.page} bar={view === 'entry' && <EntryActions activityId={activityId} entering={entering} />}>
      <Stack>
        <Headline>{event.title}</Headline>
        <Caption>{timeText(event.startsAt)}</Caption>
        {!entering.isPublished && <Segments label={texts.view} options={views} value={view} onChange={setView} />}
        {view === 'board' ? (
          <BoardDesk activityId={activityId} event={event} onClosed={() => setView('entry')} />
        ) : (
          <EntryForm entering={entering} />
        )}
      </Stack>
    </Page>
  )
}
