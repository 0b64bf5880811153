import type { CheckInKind } from '@mulin/shared/check-ins/check-in'
import { timeOf } from '@mulin/shared/times'
import { useEffect, useRef, useState } from 'react'
import { spanText } from '../../platform/clock'
import { go } from '../../platform/navigation'
import { Answered } from '../../queries/answered'
import { Button } from '../../ui/button'
import { ProgressBar } from '../../ui/progress-bar'
import { Segments } from '../../ui/segments'
import { Row, Stack } from '../../ui/stack'
import { Caption, Headline, Text, Title } from '../../ui/text'
import { Conflicts } from './conflicts'
import { PartySheet } from './party-sheet'
import { QueueStrip } from './queue-strip'
import { useQueue } from './queue'
import type { Roster } from './kept-rosters'
import { countOf, type Line, linesOf, thereOf, useRoster } from './roster'
import { RosterList } from './roster-list'
import { ScanPeople } from './scan-people'
import { texts } from './texts'
import { UndoSheet } from './undo-sheet'

interface Where {
  activityId: string
  sessionId: string
}

export function SessionDesk(where: Where) {
  const asked = useRoster(where)
  return (
    <Answered of={asked}>
      {(roster) => (
        <Desk where={where} roster={roster} isOld={asked.isOld} busy={asked.asking} onRefresh={asked.again} />
      )}
    </Answered>
  )
}

interface DeskProps {
  where: Where
  roster: Roster
  isOld: boolean
  busy: boolean
  onRefresh: () => Promise<void>
}

function Desk({ where, roster, isOld, busy, onRefresh }: DeskProps) {
  const queue = useQueue()
  const [kind, setKind] = useState<CheckInKind>('in')
  const [undoing, setUndoing] = useState<Line>()
  const [counting, setCounting] = useState<string>()
  useNewest(queue, isOld, onRefresh)
  const lines = linesOf(roster, queue.answered, queue.waiting)
  const party = lines.find(({ id }) => id === counting)
  return (
    <Stack>
      <About roster={roster} />
      <Counted lines={lines} />
      <QueueStrip queue={queue} />
      {roster.rows.some(({ as }) => as === 'volunteer') && <ComingOrLeaving kind={kind} onChange={setKind} />}
      <ScanPeople where={where} kind={kind} lines={lines} queue={queue} onCount={setCounting} />
      <Conflicts queue={queue} lines={lines} sessionId={where.sessionId} />
      <RosterList where={where} kind={kind} lines={lines} onUndo={setUndoing} onCount={setCounting} />
      {undoing && <UndoSheet of={undoing} kind={kind} onRefresh={onRefresh} onClose={() => setUndoing(undefined)} />}
      {party && <PartySheet of={party} where={where} onRefresh={onRefresh} onClose={() => setCounting(undefined)} />}
      <Caption>{(isOld ? texts.rosterOld : texts.rosterOf)(timeOf(roster.readAt))}</Caption>
      <Row>
        <Button icon="retry" busy={busy} onPress={onRefresh}>
          {texts.refresh}
        </Button>
        <Button icon="qr" onPress={() => go('venueCode', { ...where })}>
          {texts.showVenueCode}
        </Button>
      </Row>
    </Stack>
  )
}

/** What was answered since an old list was read says that there is a network for a new one. */
function useNewest({ answered }: ReturnType<typeof useQueue>, isOld: boolean, refresh: () => Promise<void>) {
  const last = answered.at(-1)?.answer.nonce
  const known = useRef(last)
  useEffect(() => {
    if (isOld && last !== known.current) void refresh()
    known.current = last
  })
}

const ComingOrLeaving = ({ kind, onChange }: { kind: CheckInKind; onChange: (kind: CheckInKind) => void }) => (
  <Segments
    label={texts.kind}
    options={[
      { value: 'in', label: texts.in },
      { value: 'out', label: texts.out },
    ]}
    value={kind}
    onChange={onChange}
  />
)

/** So that nobody is checked in at the wrong door. */
const About = ({ roster: { activityTitle, sessionTitle, startsAt, endsAt } }: { roster: Roster }) => (
  <Stack gap="tight">
    <Title>{activityTitle}</Title>
    <Text soft>{`${sessionTitle} ${spanText(startsAt, endsAt)}`}</Text>
  </Stack>
)

function Counted({ lines }: { lines: readonly Line[] }) {
  const [there, all] = [countOf(lines, thereOf), countOf(lines)]
  const words = texts.counted(there, all)
  return (
    <Stack gap="tight">
      <Headline>{words}</Headline>
      <ProgressBar label={words} percent={all === 0 ? 0 : (there / all) * 100} tone="done" />
    </Stack>
  )
}
