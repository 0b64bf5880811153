import type { Hours, HoursEntry } from '@mulin/shared/hours/hours'
import { durationText, timeText } from '../../platform/clock'
import { Text } from '../../ui/text'
import { Timeline } from '../../ui/timeline'
import { actionWords } from './words'

/** Everything that was written to the hours, in order; nothing while that is only what the clock recorded. */
export function HoursTrail({ hours: { id, entries }, label }: { hours: Pick<Hours, 'id' | 'entries'>; label: string }) {
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

function changeText({ minutes }: HoursEntry): string {
  if (minutes === 0) return ''
  return `${minutes > 0 ? '+' : '−'}${durationText(Math.abs(minutes))}`
}
