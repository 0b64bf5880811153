import type { Hours, HoursEntry } from '@mulin/shared/hours/hours'
import type { HoursAction } from '@mulin/shared/hours/workflow'
import { durationText, timeText } from '../../platform/clock'
import { Text } from '../../ui/text'
import { Timeline } from '../../ui/timeline'
import { actionWords } from './words'

type Shown = Pick<Hours, 'id' | 'entries' | 'passedUp'>
type Entry = Omit<HoursEntry, 'action' | 'by'> & { action: HoursAction }

/** Everything that was written to the hours, in order; nothing while that is only what the clock recorded. */
export function HoursTrail({ hours, label }: { hours: Shown; label: string }) {
  const { id } = hours
  const entries = entriesOf(hours)
  if (entries.length < 2) return null
  const steps = entries.map((entry, place) => ({
    key: `${id}-${place}`,
    title: [actionWords[entry.action], changeText(entry)].filter(Boolean).join(' '),
    note: [entry.title, timeText(entry.at)].filter(Boolean).join(' · '),
    content: entry.reason && <Text soft>{entry.reason}</Text>,
    state: place === entries.length - 1 ? ('now' as const) : ('past' as const),
  }))
  return <Timeline label={label} steps={steps} />
}

/** With when they went up to the office, in its place. */
const entriesOf = ({ entries, passedUp = [] }: Shown): Entry[] =>
  [...entries, ...passedUp.map((at) => ({ at, action: 'escalate' as const, minutes: 0 }))].sort((one, other) =>
    one.at < other.at ? -1 : Number(one.at > other.at),
  )

function changeText({ minutes }: Pick<Entry, 'minutes'>): string {
  if (minutes === 0) return ''
  return `${minutes > 0 ? '+' : '−'}${durationText(Math.abs(minutes))}`
}
